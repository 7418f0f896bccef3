package themes_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The paragraphs of the essay that name a theme, as a careful reader marks them by the definitions; every other paragraph names none.
var essayThemes = map[int]string{
	3:  "gilden",
	4:  "gilden",
	5:  "vertrouwen,vertrouwen/individueel,vertrouwen/institutioneel",
	13: "vertrouwen",
	24: "gilden",
	29: "wederkerigheid",
	30: "vertrouwen,vertrouwen/individueel,wederkerigheid",
	31: "wederkerigheid",
	32: "vertrouwen",
	33: "vertrouwen,vertrouwen/institutioneel",
	34: "vertrouwen,vertrouwen/institutioneel",
	35: "vertrouwen,vertrouwen/individueel",
	36: "vertrouwen,vertrouwen/institutioneel",
	37: "vertrouwen,vertrouwen/individueel",
	38: "vertrouwen",
	39: "vertrouwen,vertrouwen/individueel",
	41: "gilden",
	42: "vertrouwen",
	46: "vertrouwen,vertrouwen/institutioneel",
	48: "vertrouwen,vertrouwen/individueel",
	51: "vertrouwen",
	52: "vertrouwen,vertrouwen/individueel",
	55: "vertrouwen,vertrouwen/individueel",
	60: "wederkerigheid",
	67: "wederkerigheid",
	74: "vertrouwen",
}

func TestEssay(t *testing.T) {
	folder := os.Getenv("TENEUR_DATA")
	if folder == "" {
		t.Skip("TENEUR_DATA is not set: it names the folder with corpus/essay.txt")
	}
	data, err := os.ReadFile(filepath.Join(folder, "corpus", "essay.txt"))
	if err != nil {
		t.Fatal(err)
	}
	s := set(t)
	number := 0
	for paragraph := range strings.Lines(string(data)) {
		number++
		want := essayThemes[number]
		if want == "" {
			want = "-"
		}
		if got := counted(s, find(s, paragraph)); got != want {
			t.Errorf("paragraph %d: found %s, want %s", number, got, want)
		}
	}
	if number < 74 {
		t.Errorf("%d paragraphs, want at least 74: is it the same essay?", number)
	}
}
