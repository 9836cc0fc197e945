from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_initial")]
    operations = [migrations.AddField("measure", "period", models.TextField(blank=True, default=""), preserve_default=False)]
