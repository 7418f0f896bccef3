package validate

// confusion counts the texts, each by its weight, by the majority's label and the program's.
func (c *comparison) confusion(weights []float64) (table [3][3]float64) {
	for _, k := range c.cases {
		table[k.label+1][c.made[k.text].Label+1] += weights[k.text] * k.share
	}
	return table
}

// accuracy is the share on the diagonal.
func accuracy(table [3][3]float64) float64 {
	right, all := 0.0, 0.0
	for label, row := range table {
		right += row[label]
		for _, n := range row {
			all += n
		}
	}
	return right / all
}

// macroF1 averages the F1 of each label over the labels that the coders used: 2·hits/(labelled + predicted).
func macroF1(table [3][3]float64) (f1 float64, known bool) {
	var sum, used float64
	for label := range table {
		labelled, predicted := 0.0, 0.0
		for other := range table {
			labelled += table[label][other]
			predicted += table[other][label]
		}
		if labelled > 0 {
			used++
			sum += 2 * table[label][label] / (labelled + predicted)
		}
	}
	if used == 0 {
		return 0, false
	}
	return sum / used, true
}
