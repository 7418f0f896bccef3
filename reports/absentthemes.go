package reports

import "teneur/pipeline"

// manyThemes is how many themes and sub-themes a dictionary may have for tables and analysis.json to name those too that a
// text does not have. With thousands of them, zeros would be nearly all that is written.
const manyThemes = 100

// showsAbsent reports whether themes that a text does not have are named in its figures.
func showsAbsent(m *pipeline.Model) bool { return len(m.Themes().Paths()) <= manyThemes }
