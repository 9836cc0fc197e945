"""Plans: what a body has to do in a year, by whom, when and how one sees that it was done."""
