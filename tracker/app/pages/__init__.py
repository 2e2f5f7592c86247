"""The pages themselves: guard, fetch, draw."""
