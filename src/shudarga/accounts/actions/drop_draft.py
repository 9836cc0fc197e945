"""Drop a half-typed form."""

from shudarga.accounts.models import FormDraft, User


def drop_draft(*, by: User, key: str) -> bool:
    """Forget what was typed: it was sent, or is not wanted. True where there was something."""
    return FormDraft.objects.filter(user=by, key=key[:120]).delete()[0] > 0
