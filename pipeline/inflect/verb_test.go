package inflect

import (
	"slices"
	"strings"
	"testing"
)

func TestVerb(t *testing.T) {
	tests := []struct{ lemma, want string }{
		{"werken", "werk,werkt,werkte,werkten,werkend,werkende,gewerkt,gewerkte"},
		{"leven", "leef,leeft,leefde,leefden,geleefd,levend"},
		{"reizen", "reis,reist,reisde,gereisd"},
		{"lopen", "loop,loopt,liep,liepen,gelopen"},
		{"wedden", "wed,wedt,wedde,gewed"},
		{"antwoorden", "antwoord,antwoordt,antwoordde,antwoordden,geantwoord,geantwoorde"},
		{"zetten", "zet,zette,zetten,gezet,gezette"},
		{"wandelen", "wandel,wandelt,wandelde,gewandeld,!wandeel"},
		{"spelen", "speel,speelt,speelde,gespeeld"},
		{"herinneren", "herinner,herinnert,herinnerde,herinnerd,!geherinnerd"},
		{"luisteren", "luister,luisterde,geluisterd,!luisteer"},
		{"proberen", "probeer,probeert,probeerde,geprobeerd"},
		{"organiseren", "organiseer,organiseerde,georganiseerd"},
		{"irriteren", "irriteer,geïrriteerd"},
		{"waarderen", "waardeer,waardeert,gewaardeerd"},
		{"verbeteren", "verbeter,verbeterde,verbeterd,!verbeteer"},
		{"verdedigen", "verdedig,verdedigt,verdedigde,verdedigd"},
		{"rekenen", "reken,rekende,gerekend"},
		{"lenen", "leen,leende,geleend"},
		{"verlenen", "verleen,verleende,verleend"},
		{"vernielen", "verniel,vernielde,vernield"},
		{"beoordelen", "beoordeel,beoordeelt,beoordeeld"},
		{"breken", "breek,breekt,brak,braken,gebroken,!gebrokene"},
		{"verbreken", "verbreek,verbrak,verbraken,verbroken,!geverbroken"},
		{"onderbreken", "onderbrak,onderbroken"},
		{"bedriegen", "bedrieg,bedroog,bedrogen"},
		{"vertrouwen", "vertrouw,vertrouwt,vertrouwde,vertrouwden,vertrouwd,!gevertrouwd"},
		{"ontmoeten", "ontmoette,ontmoet,!ontmoest"},
		{"genieten", "geniet,genoot,genoten,genietend"},
		{"geloven", "geloof,gelooft,geloofde,geloofd"},
		{"gebruiken", "gebruik,gebruikte,gebruikt,!gegebruikt"},
		{"geven", "geef,geeft,gaf,gaven,gegeven"},
		{"vergeven", "vergeef,vergaf,vergeven"},
		{"bellen", "bel,belt,belde,gebeld"},
		{"bergen", "berg,borg,geborgen"},
		{"beuken", "beuk,beukte,gebeukt"},
		{"verven", "verf,verfde,geverfd"},
		{"uiten", "uit,uitte,geuit,!geüit"},
		{"eisen", "eis,eiste,geëist"},
		{"ijlen", "ijl,ijlde,geijld"},
		{"erven", "erf,erfde,geërfd"},
		{"ergeren", "erger,ergerde,geërgerd"},
		{"missen", "mis,miste,gemist"},
		{"mislukken", "mislukt,mislukte,!gemislukt"},
		{"misbruiken", "misbruikt,misbruikte"},
		{"overtuigen", "overtuigt,overtuigde,overtuigd,overtuigde"},
		{"overlijden", "overleed,overleden"},
		{"begrijpen", "begrijp,begrijpt,begreep,begrepen"},
		{"bestaan", "besta,bestaat,bestond,bestaan,bestaand"},
		{"verslaan", "versla,versloeg,verslagen"},
		{"gaan", "ga,gaat,ging,gegaan,gaand"},
		{"zien", "zie,ziet,zag,zagen,gezien,ziend"},
		{"doen", "doe,doet,deed,gedaan"},
		{"zijn", "ben,bent,is,was,waren,geweest"},
		{"hebben", "heb,heeft,had,gehad"},
		{"kunnen", "kan,kunt,kon,konden"},
		{"houden", "houd,hou,houdt,hield,gehouden"},
		{"denken", "denk,dacht,gedacht"},
		{"verdenken", "verdacht,verdachten"},
		{"dwingen", "dwong,gedwongen"},
		{"lachen", "lach,lacht,lachte,gelachen"},
		{"juichen", "juich,juichte,gejuicht"},
		{"draaien", "draai,draait,draaide,gedraaid"},
		{"duwen", "duw,duwde,geduwd"},
		{"waarschuwen", "waarschuw,waarschuwde,gewaarschuwd"},
		{"creëren", "creëer,creëert,creëerde,gecreëerd"},
		{"variëren", "varieer,varieert,gevarieerd"},
		{"evalueren", "evalueer,evalueerde,geëvalueerd"},
		{"reageren", "reageer,reageerde,gereageerd"},
		{"liken", "like,liket,likete,geliket"},
		{"downloaden", "download,downloadt,downloadde,gedownload"},
		{"updaten", "update,updatet,updatete,geüpdatet"},
		{"crashen", "crash,crasht,crashte,gecrasht"},
		{"faxen", "fax,faxte,gefaxt"},
		{"streamen", "stream,streamde,gestreamd"},
		{"timen", "time,timet,timede,getimed"},
		{"beamen", "beaam,beaamt,beaamde,beaamd"},
		{"verafschuwen", "verafschuwt,verafschuwde,verafschuwd"},
		{"teleur|stellen", "teleurstel,teleurstelt,teleurstelde,teleurgesteld,teleurgestelde,teleurstellend,teleurstellende"},
		{"tegen|vallen", "tegenvalt,tegenviel,tegenvielen,tegengevallen,tegenvallend"},
		{"op|bouwen", "opbouwt,opbouwde,opgebouwd"},
		{"toe|vertrouwen", "toevertrouwt,toevertrouwd,!toegevertrouwd"},
		{"aan|bevelen", "aanbeveel,aanbeveelt,aanbeval,aanbevolen"},
	}
	for _, test := range tests {
		want := strings.Replace(test.lemma, "|", "", 1)
		checkForms(t, want, Verb(test.lemma).Joined, test.want)
	}
}

func TestVerbSplit(t *testing.T) {
	tests := []struct {
		lemma string
		want  [][2]string
		te    string
	}{
		{"tegen|vallen", [][2]string{{"val", "tegen"}, {"valt", "tegen"}, {"vallen", "tegen"}, {"viel", "tegen"}, {"vielen", "tegen"}}, "tegen te vallen"},
		{"teleur|stellen", [][2]string{{"stel", "teleur"}, {"stelt", "teleur"}, {"stellen", "teleur"}, {"stelde", "teleur"}, {"stelden", "teleur"}}, "teleur te stellen"},
		{"op|bouwen", [][2]string{{"bouw", "op"}, {"bouwt", "op"}, {"bouwen", "op"}, {"bouwde", "op"}, {"bouwden", "op"}}, "op te bouwen"},
		{"werken", nil, ""},
	}
	for _, test := range tests {
		got := Verb(test.lemma)
		if !slices.Equal(got.Split, test.want) || got.Te != test.te {
			t.Errorf("%s: split %v, te %q; want %v, %q", test.lemma, got.Split, got.Te, test.want, test.te)
		}
	}
}

// FuzzForms holds that any text at all gives forms: the lemma first, none twice, none empty but for an empty lemma.
func FuzzForms(f *testing.F) {
	for _, seed := range []string{"", "e", "n", "en", "ij", "é", "tegen|vallen", "|", "be|", "gen", "\xff", "ëen", "ç"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, lemma string) {
		if verb := lemma[strings.Index(lemma, "|")+1:]; lemma == "" || verb == "" {
			return
		}
		infinitive := strings.Replace(lemma, "|", "", 1)
		for i, got := range [][]string{Noun(lemma), Adjective(lemma), Verb(lemma).Joined} {
			want := []string{lemma, lemma, infinitive}[i]
			if len(got) == 0 && want != "" || len(got) > 0 && got[0] != want {
				t.Errorf("%q: forms %q do not start with the lemma", lemma, got)
			}
			if slices.Contains(got, "") && want != "" {
				t.Errorf("%q: an empty form in %q", lemma, got)
			}
		}
	})
}

func BenchmarkForms(b *testing.B) {
	for b.Loop() {
		Noun("teleurstelling")
		Adjective("teleurstellend")
		Verb("teleur|stellen")
	}
}
