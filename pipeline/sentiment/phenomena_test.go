package sentiment

import (
	"strings"
	"testing"
)

func explained(t *testing.T, l *Lexicon, line string) (float64, string) {
	t.Helper()
	doc, score := scoreLine(l, line)
	var out strings.Builder
	if len(doc.Sentences) > 0 {
		if err := Explain(&out, doc, doc.Sentences[0], score); err != nil {
			t.Fatal(err)
		}
	}
	return score.Value, out.String()
}

// TestSign holds the side of sentences in which something turns a word, or seems to.
func TestSign(t *testing.T) {
	l := Default()
	tests := []struct {
		line string
		sign int
	}{
		// plain words in their forms
		{"Het was een mooie dag.", 1},
		{"Wat een vreselijke ervaring.", -1},
		{"De goederen zijn gisteren aangekomen.", 0},
		{"Wij genoten van het uitzicht.", 1},
		// negation before
		{"Ik vind het niet mooi.", -1},
		{"Het is geen goed plan.", -1},
		{"Dat was niet slecht.", 1},
		{"Er was nooit ruzie.", 1},
		{"Niemand vertrouwt hem.", -1},
		{"Het eten was allesbehalve lekker.", -1},
		{"Dat is verre van ideaal.", -1},
		{"De kamer was niet bepaald schoon.", -1},
		{"De kamer was niet zo goed.", -1},
		{"We hebben er nauwelijks plezier aan gehad.", -1},
		// negation after
		{"Blij ben ik er niet mee.", -1},
		{"Mooi is het niet.", -1},
		{"Ik vertrouw hem niet.", -1},
		{"Zij begrijpen ons niet.", -1},
		// what is no negation
		{"Het is niet alleen mooi, maar ook nuttig.", 1},
		{"Het is zonder twijfel een meesterwerk.", 1},
		{"Ik heb nog nooit zo lekker gegeten.", 1},
		{"Is het niet bijzonder mooi?", 1},
		{"Het kon niet beter.", 1},
		{"Niets dan lof voor de bediening.", 1},
		// frames
		{"Dat wil niet zeggen dat het slecht is.", 1},
		{"Dat neemt niet weg dat het een prachtig boek is.", 1},
		{"Het is niet vreemd dat hij gelukkig is.", 1},
		// degree
		{"Het was vreselijk leuk.", 1},
		{"Een ontzettend aardige man.", 1},
		{"Het was te duur.", -1},
		{"De kamers zijn te klein.", -1},
		{"Dat is te gek!", 1},
		{"Er valt veel te genieten.", 1},
		// shifters of value
		{"Er is een gebrek aan vertrouwen.", -1},
		{"Het verlies van vertrouwen is groot.", -1},
		{"De werkloosheid daalt.", 1},
		{"De werkloosheid stijgt.", -1},
		{"Het vertrouwen daalt.", -1},
		{"Zij voelde zich minder gestrest.", 1},
		{"Hij heeft het probleem opgelost.", 1},
		{"Hij lost het probleem op.", 1},
		{"Zo schend je het vertrouwen.", -1},
		{"Weinig vertrouwen in de politiek.", -1},
		{"Er is een gebrek aan trots, vrijheid en vertrouwen.", -1},
		{"Daarmee gingen veel waarden verloren: denk aan trots, vrijheid en vertrouwen.", -1},
		{"De kamer was niet mooi, gezellig of schoon.", -1},
		// separable verbs
		{"Het eten valt tegen.", -1},
		{"Het resultaat stelt me teleur.", -1},
		{"De film viel mij gisteren een beetje tegen.", -1},
		{"Het valt erg mee.", 1},
		{"Hij valt tegen de muur.", 0},
		{"Dat hoeft niet tegen te vallen.", 1},
		// emoji
		{"Tot morgen 😊", 1},
		{"Tot morgen :thumbsup:", 1},
		{"Alweer maandag :(", -1},
		// spelling for emphasis
		{"Gewéldig!", 1},
		{"Dat was mooooi.", 1},
		// formation
		{"Wat een onvriendelijke man.", -1},
		{"Een oersaai boek.", -1},
		// neutral
		{"Het kantoor begint om negen uur.", 0},
		{"De arm van de kraan draait naar links.", 0},
		{"", 0},
		// names
		{"Hij stemt op de Partij voor de Vrijheid.", 0},
		{"Gisteren sprak mevrouw Vreugde over de begroting.", 0},
		{"Wat Een Prachtig Boek", 1},
		{"Dat vind ik HEERLIJK!", 1},
		// many kinds, as they come
		{"Zonder enige twijfel een aanrader.", 1},
		{"Niets anders dan lof.", 1},
		{"Al dan niet met opzet.", 0},
		{"Ik kan dit niet aanraden, laat staan dat ik het mooi vind.", -1},
		{"Nooit geen goed woord.", -1},
		{"Noch het eten noch de bediening was goed.", -1},
		{"Dit kan niet beter.", 1},
		{"Het kan beter.", -1},
		{"Lekker, hoor!", 1},
		{"Best lekker.", 1},
		{"Dat was wél leuk.", 1},
		{"Het was toch leuk.", 1},
		{"Helaas was het eten koud.", -1},
		{"Het vertrouwen in de overheid is gedaald.", -1},
		{"De criminaliteit is afgenomen.", 1},
		{"Het geschonden vertrouwen werd hersteld.", 1},
		{"Hij brak zijn belofte.", -1},
		{"De kwaliteit gaat achteruit.", -1},
		{"De sfeer is verbeterd.", 1},
		{"Dit boek is minder goed dan het vorige.", -1},
		{"Dit boek is beter dan het vorige.", 1},
		{"Dit boek is slechter dan het vorige.", -1},
		{"Het is niet zo dat ik blij ben.", -1},
		{"Ik had meer verwacht.", -1},
		{"Jammer dat het zo duur is.", -1},
		{"De sfeer was goed, al was het duur.", 1},
		{"Het leek mooi, maar het was vreselijk.", -1},
		{"Ik ben het daar helemaal niet mee eens.", -1},
		{"Ik ben het er helemaal mee eens.", 1},
		{"De bediening was onvriendelijk en traag.", -1},
		{"Geen wonder dat iedereen hier graag komt.", 1},
		{"Waarom is het zo slecht geregeld?", -1},
		{"Ik ben nog nooit zo gelukkig geweest.", 1},
		{"Zo'n slechte film heb ik nog nooit gezien.", -1},
		{"Je kunt er niet van op aan.", -1},
		{"Hij liet ons in de steek.", -1},
		{"De spijker op z'n kop!", 1},
		{"Boter op zijn hoofd.", -1},
		{"Het is dweilen met de kraan open.", -1},
		{"Chapeau!", 1},
		{"Wat een kul.", -1},
		{"pff", -1},
		{"top", 1},
		{"Bedankt voor je reactie.", 1},
		{"De goederen werden om negen uur geleverd.", 0},
		{"Het loket voor schuldhulp opent om negen uur.", 0},
		{"De arm van de kraan is tien meter lang.", 0},
		{"Zij woont in de Vredestraat.", 0},
		{"De armoede neemt toe.", -1},
		{"De armoede neemt af.", 1},
		{"Er zijn minder slachtoffers.", 1},
		{"Hij is niet te vertrouwen.", -1},
		{"Het is niet te duur.", 1},
		{"Er is niets moois aan.", -1},
		{"Ik vind het jammer.", -1},
		{"Dat stelt me teleur.", -1},
		{"Dat stelt me gerust.", 1},
		{"Hij heeft geen enkel respect.", -1},
		{"Het ontbreekt hem aan moed.", -1},
		{"Wantrouwen groeit.", -1},
		{"Vertrouwen groeit.", 1},
		{"Vertrouwen verdwijnt als je liegt.", -1},
		{"Het is niet gelukt.", -1},
		{"Het is eindelijk gelukt.", 1},
		{"Wij hebben er niets aan.", -1},
		{"Van samenwerking was geen sprake.", -1},
		{"Dat is geen slecht idee.", 1},
		{"Dat is geen goed idee.", -1},
		{"Hij is allesbehalve eerlijk.", -1},
		{"Plezant boekske, straf werk!", 1},
		{"Spijtig en ambetant.", -1},
		{"Dat is niet eerlijk.", -1},
		{"Eerlijk is dat niet.", -1},
		{"Leuk vind ik het niet.", -1},
		{"Mij overtuigt het niet.", -1},
		{"Dat werkt niet.", -1},
		{"Ik geloof er niets van.", -1},
		{"Niet iedereen is even gelukkig met dit plan.", -1},
		{"Het kost bloed, zweet en tranen.", -1},
		{"Het loopt uit de hand.", -1},
	}
	for _, test := range tests {
		value, trace := explained(t, l, test.line)
		if sign := Label(value); sign != test.sign && !(test.sign == 0 && value < .15 && value > -.15) {
			t.Errorf("want sign %d for %s", test.sign, trace)
		}
	}
}

// TestOrder holds that the first sentence of each pair has the better tone, by a margin.
func TestOrder(t *testing.T) {
	l := Default()
	const margin = 0.05
	tests := [][2]string{
		{"Het is goed.", "Het is niet slecht."},
		{"Het is niet slecht.", "Het is niet goed."},
		{"Het is niet goed.", "Het is slecht."},
		{"Het is niet uitstekend.", "Het is afschuwelijk."},
		{"Het is heel mooi.", "Het is mooi."},
		{"Het is mooi.", "Het is een beetje mooi."},
		{"Het is slecht.", "Het is heel slecht."},
		{"Het is een beetje jammer.", "Het is heel jammer."},
		{"Het is vreselijk leuk.", "Het is leuk."},
		{"Het hotel is goed.", "Het hotel is te goed."},
		{"Het was duur, maar prachtig.", "Het was prachtig, maar duur."},
		{"Hoewel het slecht begon, was het einde mooi.", "Hoewel het einde mooi was, begon het slecht."},
		{"Het is mooi.", "Als het mooi is, kom ik."},
		{"Het is mooi.", "Is het mooi?"},
		{"Het is mooi!", "Het is mooi."},
		{"Ik vertrouw hem.", "Ik vertrouw hem niet."},
		{"Ik ben blij.", "Ik zou blij zijn."},
		{"Ik ben niet meer bang.", "Ik ben bang."},
		{"Er is geen probleem.", "Er is een probleem."},
		{"De onzekerheid verdwijnt.", "De onzekerheid blijft."},
		{"Er is minder geweld.", "Er is meer geweld."},
		{"Er is vertrouwen.", "Er is gebrek aan vertrouwen."},
		{"Het viel erg mee.", "Het viel erg tegen."},
		{"Het valt tegen.", "Het valt me vreselijk tegen."},
		{"We genoten enorm.", "We genoten."},
		{"Blij ben ik er niet mee.", "Blij ben ik er niet mee :("},
		{"Het is nooit saai.", "Het is saai."},
		{"Niemand klaagt.", "Iedereen klaagt."},
	}
	for _, pair := range tests {
		better, first := explained(t, l, pair[0])
		worse, second := explained(t, l, pair[1])
		if better < worse+margin {
			t.Errorf("want the first better by %.2f:\n%s%s", margin, first, second)
		}
	}
}
