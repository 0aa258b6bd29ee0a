"""What `attribution rules` offers: tests of the examples, listings, the editor's schema, skeletons. Nothing prints."""
