"""Pages and acts of the desk, a file a part. Fetch within what the person may see → form → action → redirect."""
