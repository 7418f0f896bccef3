package reports

import (
	"teneur/pipeline/lexis"
	"teneur/pipeline/shift"
)

// why gives the reason why something was not computed.
func (l language) why(key string) string {
	switch key {
	case shift.WhyNoSentences:
		return l.t("er zijn geen eigen zinnen", "there are no sentences of its own")
	case shift.WhyFewSentences:
		return l.t("daarvoor zijn er te weinig zinnen", "there are too few sentences for that")
	case shift.WhyFewWords:
		return l.t("daarvoor zijn er te weinig woorden", "there are too few words for that")
	case lexis.WhyNoneFrequent:
		return l.t("geen woord komt vaak genoeg voor", "no word occurs often enough")
	case shift.WhyFewTones:
		return l.t("daarvoor zijn er te weinig zinnen met een toon", "there are too few sentences with a tone for that")
	case shift.WhyFewComments:
		return l.t("daarvoor zijn er te weinig reacties", "there are too few comments for that")
	case shift.WhyAlike:
		return l.t("alle zinnen scoren gelijk", "all sentences score alike")
	case shift.WhySingleBlock:
		return l.t("er is maar één alinea", "there is but a single paragraph")
	case shift.WhySingleComment:
		return l.t("van de lezers of van de auteur is er maar één reactie", "the readers or the author have but a single comment")
	case shift.WhyFewParagraphs:
		return l.t("daarvoor zijn er te weinig alinea’s", "there are too few paragraphs for that")
	case shift.WhyShort:
		return l.t("daarvoor zijn er te weinig zinnen", "there are too few sentences for that")
	case shift.WhyFewPosts:
		return l.t("daarvoor zijn er te weinig posts", "there are too few posts for that")
	case shift.WhyFewDates:
		return l.t("daarvoor zijn er te weinig verschillende data", "there are too few different dates for that")
	case shift.WhyBothSides:
		return l.t("een deel staat aan beide kanten", "a part stands on both sides")
	case shift.WhyLeftOut:
		return l.t("intervallen en toetsen zijn weggelaten", "intervals and tests were left out")
	case shift.WhyDescriptive:
		return l.t("binnen één post is dat te beschrijven, niet te toetsen", "within a single post that can be described, not tested")
	}
	return key
}
