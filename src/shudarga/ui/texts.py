"""What the page's JavaScript says, in the page's language."""

from __future__ import annotations

from django.utils.translation import gettext


def browser_texts() -> dict[str, str]:
    """Key to text; {name} stands for what the script fills in."""
    return {
        "draft.restored": gettext("Draft restored, kept on {at}. Nothing has been sent yet."),
        "draft.discard": gettext("Discard the draft"),
        "draft.saved": gettext("Draft kept at {at}"),
        "draft.device": gettext("Draft kept on this device at {at}; the connection is lost"),
        "draft.failed": gettext(
            "The draft cannot be kept on this device. Please do not close the page before sending."
        ),
        "send.running": gettext("Sending: {percent}%"),
        "send.waiting": gettext("Sent. Waiting for the answer…"),
        "send.offline": gettext("The connection was lost. All you wrote and chose is still here. Please send again."),
        "send.failed": gettext(
            "The server could not take it just now. All you wrote and chose is still here. Please send again."
        ),
        "send.large": gettext("The files are too large together. Please remove some, or send them one by one."),
        "send.signed_out": gettext("You have been signed out. Sign in in a new window, come back here and send again."),
        "send.sign_in": gettext("Sign in"),
        "send.online": gettext("The connection is back. Please send again."),
        "send.again": gettext("Send again"),
        "file.choose": gettext("Choose files"),
        "file.camera": gettext("Take a photo"),
        "file.drop": gettext("Photos are made smaller before they are sent; you may also drop files here."),
        "file.remove": gettext("Remove {name}"),
        "file.shrinking": gettext("Making the photo smaller…"),
        "file.shrunk": gettext("{size}, was {before}"),
        "file.large": gettext("{name} is larger than {limit}. Please choose a smaller file."),
        "file.restored": gettext("The files you had chosen are here again."),
        "file.list": gettext("Chosen files"),
    }
