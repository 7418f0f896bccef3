package corpus

import "testing"

// FuzzPlainMetadata compares what is read of plain front matter with what the YAML parser makes of it.
func FuzzPlainMetadata(f *testing.F) {
	for _, seed := range []string{
		"title: Wat een gilde wist\nauthor: Edwin\ndate: 2014-06-02\nsource: https://example.org/gilde",
		"Title: \"Gilde: 'toen' # en nu\"\ntitle: twee\nauthors: Ans,  Henk\ndate: 2 juni 2014\ndraft: true",
		"title: null\nauthor: 'Ans'\nauthors: Henk\nsource: NULL\ndate: 'null'", "title: a: b", "title: a:\nx: 1", "title: a #b", "title: ~", "title:\n  a",
		"title: Café — ‘één’…\ndate: 2014-06-02T10:00:00Z", "title: 'a''b'", "title: a\n b", "a: &x 1\ntitle: *x", "- a: b", "\n\ntitle: x", "title: \"\"\nauthor: ''",
		"title: a\u0085b", "title: x\u2028y", "title: 1 \nauthor: 2\t", "? a: b", "a: b\n...\nc: d", "a: b\n---\ntitle: d", "title: \"a\" b", "title: 12:30:00",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, block string) {
		got, ok := plainMetadata(block)
		if !ok || settle(block) != block {
			return
		}
		root, err := yamlRoot(block)
		if err != nil || root == nil {
			t.Fatalf("%q: %v", block, err)
		}
		if want := yamlMetadata(root); got != want {
			t.Errorf("%q:\ngot  %+v\nwant %+v", block, got, want)
		}
	})
}
