"""The desk: where those who carry out a plan work. Views, forms and templates; no models and no rules."""
