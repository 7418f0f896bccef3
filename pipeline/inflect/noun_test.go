package inflect

import (
	"slices"
	"strings"
	"testing"
)

// checkForms asserts that got holds every wanted form, none of the forms marked with "!", starts with the lemma, and has no doubles.
func checkForms(t *testing.T, lemma string, got []string, want string) {
	t.Helper()
	if len(got) == 0 || got[0] != lemma {
		t.Errorf("%s: forms %v do not start with the lemma", lemma, got)
	}
	for i, form := range got {
		if slices.Contains(got[:i], form) {
			t.Errorf("%s: %q comes twice", lemma, form)
		}
	}
	for form := range strings.SplitSeq(want, ",") {
		if unwanted, found := strings.CutPrefix(form, "!"); found == slices.Contains(got, unwanted) {
			t.Errorf("%s: want %s in %v", lemma, form, got)
		}
	}
}

func TestNoun(t *testing.T) {
	tests := []struct{ lemma, want string }{
		{"boek", "boeken,boekje,boekjes"},
		{"man", "mannen,mannetje"},
		{"vrouw", "vrouwen,vrouwtje,vrouwtjes"},
		{"kind", "kinderen,kindje,!kinden"},
		{"kleinkind", "kleinkinderen"},
		{"stad", "steden,stadje,!stadden"},
		{"hoofdstad", "hoofdsteden"},
		{"schip", "schepen,scheepje"},
		{"vriendschap", "vriendschappen"},
		{"lid", "leden,!lidden"},
		{"kamerlid", "kamerleden"},
		{"museum", "musea,museums"},
		{"huis", "huizen,huisje,!huisen"},
		{"vaas", "vazen,vaasje"},
		{"kaars", "kaarsen"},
		{"mens", "mensen,mensje"},
		{"grens", "grenzen,grensje"},
		{"kans", "kansen,!kanzen"},
		{"brief", "brieven,briefje"},
		{"wolf", "wolven,wolfje"},
		{"straf", "straffen,strafje"},
		{"fotograaf", "fotografen"},
		{"filosoof", "filosofen"},
		{"dag", "dagen,dagje,!daggen"},
		{"verjaardag", "verjaardagen"},
		{"uitweg", "uitwegen"},
		{"zwembad", "zwembaden"},
		{"goed", "goederen"},
		{"foto", "foto's,fotootje,fotootjes"},
		{"baby", "baby's,baby'tje"},
		{"taxi", "taxi's,taxietje"},
		{"café", "cafés,cafeetje"},
		{"bureau", "bureaus,bureautje"},
		{"zee", "zeeën,zeetje"},
		{"idee", "ideeën,ideetje"},
		{"theorie", "theorieën"},
		{"knie", "knieën,knietje"},
		{"positie", "posities,positietje,!positieën"},
		{"familie", "families"},
		{"partij", "partijen,partijtje"},
		{"ei", "eieren,eitje"},
		{"bui", "buien,buitje"},
		{"koe", "koeien,koetje"},
		{"vrijheid", "vrijheden"},
		{"mogelijkheid", "mogelijkheden"},
		{"ziekte", "ziekten,ziektes,ziektetje"},
		{"gedachte", "gedachten,gedachtes"},
		{"bakker", "bakkers,bakkertje"},
		{"leraar", "leraars,leraren"},
		{"directeur", "directeuren,directeurs"},
		{"professor", "professoren,professors"},
		{"wandeling", "wandelingen,wandelingetje"},
		{"koning", "koningen,koninkje"},
		{"ding", "dingen,dingetje"},
		{"boom", "bomen,boompje"},
		{"bodem", "bodems,bodempje"},
		{"arm", "armen,armpje"},
		{"bal", "ballen,balletje"},
		{"stoel", "stoelen,stoeltje"},
		{"lepel", "lepels,lepeltje"},
		{"vlag", "vlaggen,vlaggetje"},
		{"gebeurtenis", "gebeurtenissen"},
		{"cursus", "cursussen"},
		{"politicus", "politici"},
		{"vakman", "vakmannen,vaklieden"},
		{"lafaard", "lafaards"},
		{"monnik", "monniken,!monnikken"},
		{"ogenblik", "ogenblikken"},
		{"stommerik", "stommeriken"},
		{"toestel", "toestellen"},
		{"ster", "sterren,sterretje"},
		{"oorlog", "oorlogen"},
		{"crisis", "crisissen"},
		{"raam", "ramen,raampje"},
		{"eeuw", "eeuwen,eeuwtje"},
		{"film", "films,filmpje"},
		{"complot", "complotten"},
		{"hotel", "hotels,hotelletje"},
		{"gilde", "gilden,gildes"},
		{"reden", "redenen"},
		{"beetje", "beetjes,!beetjetje"},
		{"zwangerschapsverlof", "zwangerschapsverloven"},
	}
	for _, test := range tests {
		checkForms(t, test.lemma, Noun(test.lemma), test.want)
	}
}
