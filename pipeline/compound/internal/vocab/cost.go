package vocab

// The cost (nats) of a word that is no compound grows with its length, as the entropy of its spelling does.
const (
	wholeBase    = 2.0
	wholeLetter  = 1.9
	derivedBonus = 10.0 // a derived word is explained by its base: so much likelier to be no compound
)

// PartBonus (nats) is what a division is favoured by for each part but the last.
const PartBonus = 3.0

// WholeCost is the cost of a word of the list as no compound, its length in bytes.
func WholeCost(length int, derived bool) float32 {
	cost := wholeBase + float32(wholeLetter*float32(length))
	if derived {
		cost -= derivedBonus
	}
	return cost
}
