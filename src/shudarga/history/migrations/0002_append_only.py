"""The database refuses to change or delete events, and the chain has its end."""

from django.db import migrations

from shudarga.history import triggers


def install(apps, schema_editor):
    apps.get_model("history", "ChainHead").objects.get_or_create(id=1)
    triggers.install(schema_editor.connection)


def remove(apps, schema_editor):
    triggers.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("history", "0001_initial")]

    operations = [migrations.RunPython(install, remove)]
