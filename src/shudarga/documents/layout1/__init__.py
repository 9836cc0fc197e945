"""Layout 1: A4 landscape, approval at the top right, a table with repeated heads. Once used, never edited."""
