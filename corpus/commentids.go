package corpus

import "fmt"

// newIDs gives IDs of their own to the comments whose ID an earlier one has, by number of the comment. Replies stay with the first:
// they were written before somebody copied its heading.
func newIDs(comments []Comment) map[int]string {
	taken := map[string]bool{}
	for _, c := range comments {
		taken[c.ID] = true
	}
	given := map[int]string{}
	seen := map[string]bool{}
	for i, c := range comments {
		if !seen[c.ID] {
			seen[c.ID] = true
			continue
		}
		given[i] = freeID(taken, i+1)
		taken[given[i]] = true
	}
	return given
}

// freeID gives c and a number, or the next that is free.
func freeID(taken map[string]bool, number int) string {
	for taken[fmt.Sprintf("c%d", number)] {
		number++
	}
	return fmt.Sprintf("c%d", number)
}
