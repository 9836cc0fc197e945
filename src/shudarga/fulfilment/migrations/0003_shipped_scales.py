"""Put the rating scales that ship into their table; an administrator chooses, none is claimed to be in force."""

from django.db import migrations

from shudarga.fulfilment.scales import SCALES


def put_scales(apps, schema_editor):
    table = apps.get_model("plans", "RatingScale")
    for scale in SCALES:
        table.objects.get_or_create(
            key=scale.code,
            version=scale.version,
            defaults={"name_mn": scale.name_mn, "name_en": scale.name_en, "definition": scale.to_json()},
        )


class Migration(migrations.Migration):
    dependencies = [("fulfilment", "0002_initial"), ("plans", "0001_initial")]
    operations = [migrations.RunPython(put_scales, migrations.RunPython.noop)]
