package ingest

import "testing"

// TestThreadsPasted pastes short posts of ten other blogs, written before the rules were tried on them: the village council, a kitchen
// garden, software, a family, local history, an opinion, a journey, music, a recipe, a school.
func TestThreadsPasted(t *testing.T) {
	posts := loadPosts(t, "testdata/threads/*.md")
	for _, l := range layouts {
		var s score
		for _, p := range posts {
			s.read(t, p, l)
		}
		t.Logf("%-34s %v", l.name, s)
		least := threadLeast
		if l.comments == "none" {
			least.speakers = 1
		}
		if s.starts() < least.starts || s.speakers() < least.speakers {
			t.Errorf("%s: %v, want starts %.2f, speakers %.2f", l.name, s, least.starts, least.speakers)
		}
	}
}

var threadLeast = least{starts: .85, speakers: .76}

// TestLooseNames reads names that are names only because they stand where names stand.
func TestLooseNames(t *testing.T) {
	for line, want := range map[string]bool{
		"Mieke, verpleegkundige":                     true,
		"verpleegkundige, IC":                        true,
		"Harm oet Winschoot":                         true,
		"henk jansen":                                true,
		"oma Dirkje":                                 true,
		"Mooi, maar dan anders":                      false,
		"wat een mooi stuk":                          false,
		"Kortom, niets":                              false,
		"henk, dat was toch al jaren bekend?":        false,
		"Henk ging gisteren naar de markt in Zwolle": false,
	} {
		if got := isLooseName(line); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
	text := "Een post over de zorg die lang genoeg is om er een te zijn.\n\nZo gaat dat, dag in dag uit.\n\nReacties\n" +
		"henk jansen zegt:\n3 juni 2014 om 12:05\nMooi stuk.\nMieke, verpleegkundige zegt:\n3 juni 2014 om 13:05\nHerkenbaar, bij ons ook.\n"
	f, err := Text("zorg.txt", []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Post.Comments) != 2 || f.Post.Comments[0].Name != "henk jansen" || f.Post.Comments[1].Name != "Mieke, verpleegkundige" {
		t.Errorf("%+v, want comments by henk jansen and Mieke, verpleegkundige", f.Post.Comments)
	}
}
