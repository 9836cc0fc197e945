"""Where a request comes from."""

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The client's address; behind a proxy, what the proxy wrote into the header that the site trusts.

    `settings.CLIENT_ADDRESS_HEADER` names that header as in `request.META` ("HTTP_X_FORWARDED_FOR"); its last entry
    counts, because the ones before come from the client. Not set: the address of the connection itself.
    """
    header = getattr(settings, "CLIENT_ADDRESS_HEADER", "")
    written = str(request.META.get(header, "")) if header else ""
    return written.rsplit(",", 1)[-1].strip() or str(request.META.get("REMOTE_ADDR", ""))
