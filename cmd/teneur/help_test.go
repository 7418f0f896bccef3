package main

import (
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// TestHelpExamples runs every example of every help text as it stands there, in a folder that holds the files they name.
func TestHelpExamples(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the examples are lines for a shell of Unix")
	}
	var started bool
	for _, cmd := range withHelp(newRoot(&started)) {
		t.Run(cmd.Name(), func(t *testing.T) {
			dir := t.TempDir()
			for name, data := range exampleFiles {
				put(t, dir, name, data)
			}
			lines := strings.Split(strings.TrimSpace(cmd.Example), "\n")
			if cmd.Example == "" || cmd.Long == "" && cmd.Short == "" {
				t.Fatal("no example, or no text")
			}
			for _, line := range lines {
				shell := exec.Command("sh", "-c", line)
				shell.Dir = dir
				if out, err := shell.CombinedOutput(); err != nil || !strings.Contains(line, cmd.CommandPath()) {
					t.Errorf("%s: %v\n%s", strings.TrimSpace(line), err, out)
				}
			}
		})
	}
}

// withHelp gives the commands that have examples to run: all but those that only print something.
func withHelp(cmd *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{cmd}
	for _, sub := range cmd.Commands() {
		switch sub.Name() {
		case "help", "completion", "version":
		default:
			all = append(all, withHelp(sub)...)
		}
	}
	return all
}

const (
	examplePage = `<!DOCTYPE html><html><head><title>Het brood</title><link rel="canonical" href="https://erf.example/brood/"></head><body>
<article><h1>Het brood</h1><div class="entry-content"><p>Het brood kwam van de molen, en de molen was van ons.</p></div></article></body></html>`
	exampleComments = `<?xml version="1.0"?><rss version="2.0"><channel><title>Reacties op: Het brood</title><link>https://erf.example/brood/</link>
<item><title>Door: Henk</title><link>https://erf.example/brood/#comment-1</link><description>Mooi stuk.</description></item></channel></rss>`
	exampleExport = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<item><title>De molen</title><content:encoded>De molen draaide.</content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`
	exampleLabels = "id\ttext\tlabel\n1\tEen mooie dag.\t1\n2\tEen slecht idee.\t-1\n3\tDe brug is lang.\t0\n4\tWat een goed gilde.\t1\n"
	exampleThemes = "themes:\n  - name: bruggen\n    definition: Bruggen en hun bouwers.\n    entries:\n      - noun: brug\n" +
		"    examples: [De brug is lang.]\n    counterexamples: [Het veer is kort.]\n"
)

// exampleFiles are the files that the examples name.
var exampleFiles = map[string]string{
	"essay.txt":              pastedEssay,
	"drafts/kort.txt":        "Een kort stuk\n\nOver een brug die nog gebouwd moet worden, en over wie dat doet.\n",
	"page.html":              examplePage,
	"saved-pages/molen.html": strings.ReplaceAll(strings.ReplaceAll(examplePage, "brood", "meel"), "molen", "maalderij"),
	"comments.rss":           exampleComments,
	"wordpress-export.xml":   exampleExport,
	"my-posts/goed.md":       goodPost,
	"words.txt":              "gilden\nbruggen\n",
	"coded.tsv":              exampleLabels,
	"anna.tsv":               exampleLabels,
	"bram.tsv":               strings.Replace(exampleLabels, "\t0\n", "\t1\n", 1),
	"mine.yaml":              exampleThemes,
	"Dutch_LIWC2015.dic":     "%\n1\tWerk\n%\nwerk*\t1\ngilde\t1\n%\n",
}
