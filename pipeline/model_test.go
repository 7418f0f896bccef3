package pipeline

import "testing"

// BenchmarkNewModel measures what stands ready before the first word is read. What is built in is found once per process, so that its
// own share shows in BenchmarkLoad of package sentiment and BenchmarkDefault of package themes.
func BenchmarkNewModel(b *testing.B) {
	user := DefaultConfig()
	user.Lexicon = File{Name: "own.tsv", Data: []byte("knuddig\ta\t0.6\n")}
	user.Themes = File{Name: "own.yaml", Data: []byte("themes:\n- name: vertrouwen\n  add: true\n  entries: [noun: toeverlaat]\n")}
	for _, run := range []struct {
		name   string
		config Config
	}{{"built in", DefaultConfig()}, {"with files of the user", user}} {
		b.Run(run.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := NewModel(run.config); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
