"""Reports: one body's account of one plan for one round."""
