package pipeline

import (
	"slices"
	"strings"
	"testing"

	"teneur/corpus"
	"teneur/pipeline/text"
)

// markedPlainly is the plain definition of markQuotations: the words of a phrase, in lower case, stand in those of a part of the essay.
func markedPlainly(units []Unit) {
	var essay strings.Builder
	for i := range units {
		if units[i].Kind != Comment {
			essay.WriteString("\x00 " + strings.Join(lowerWords(units[i].Doc.Tokens), "\x00 ") + "\x00 ")
			essay.WriteString("\x01")
		}
	}
	stands := func(tokens []text.Token) bool {
		words := lowerWords(tokens)
		return len(words) >= leastQuoted && strings.Contains(essay.String(), "\x00 "+strings.Join(words, "\x00 ")+"\x00 ")
	}
	for i := range units {
		for j := range units[i].Doc.Sentences {
			if s := &units[i].Doc.Sentences[j]; units[i].Kind == Comment {
				s.Quoted = s.Quoted || repeatedPlainly(units[i].Doc.TokensOf(*s), stands)
			}
		}
	}
}

func repeatedPlainly(sentence []text.Token, stands func([]text.Token) bool) bool {
	if stands(sentence) {
		return true
	}
	open := -1
	for i, t := range sentence {
		if !isQuotationMark(t) {
			continue
		}
		if open >= 0 && 2*words(sentence[open:i]) > words(sentence) && stands(sentence[open:i]) {
			return true
		}
		open = i + 1
	}
	return false
}

func lowerWords(tokens []text.Token) []string {
	var all []string
	for _, t := range tokens {
		if isWord(t) {
			all = append(all, strings.ToLower(t.Text))
		}
	}
	return all
}

// checkMarks compares the sentences marked as quotations with the plain definition, and gives how many are.
func checkMarks(t *testing.T, s *said, post corpus.Post) (marked int) {
	t.Helper()
	got, want := cutPlainly(t, post), cutPlainly(t, post)
	s.mark(got)
	markedPlainly(want)
	for i := range want {
		for j, sentence := range want[i].Doc.Sentences {
			if got[i].Doc.Sentences[j].Quoted != sentence.Quoted {
				t.Errorf("%s, %s: %q is quoted: %v, want %v", post.ID, want[i].ID, want[i].Doc.Text[sentence.Start:sentence.End], !sentence.Quoted, sentence.Quoted)
			}
			if sentence.Quoted && want[i].Kind == Comment {
				marked++
			}
		}
	}
	return marked
}

// TestMarkQuotations: for one post after another the marks are those of the plain definition, comments that repeat the essay included.
func TestMarkQuotations(t *testing.T) {
	var s said
	marked := 0
	for _, post := range append(bundled(t), generated(6, 12)...) {
		for _, section := range slices.Clone(post.Sections) {
			post.Comments = append(post.Comments, corpus.Comment{ID: "whole", By: corpus.Reader, Body: section.Body},
				corpus.Comment{ID: "upper", By: corpus.Reader, Body: strings.ToUpper(section.Body) + "\n\nJe zegt: “" + section.Body + "”"})
		}
		marked += checkMarks(t, &s, post)
	}
	if marked < 100 {
		t.Errorf("%d sentences are quotations: too few to prove anything", marked)
	}
}

func FuzzMarkQuotations(f *testing.F) {
	f.Add("De zee is blauw en diep. La la la la la la.", "Één dorp aan zee.", "> De zee\n\nDE ZEE IS BLAUW EN DIEP. La la la la la! ‘de zee is blauw en diep’, hè?")
	f.Add("", "", "niets dan woorden in een comment")
	f.Fuzz(func(t *testing.T, first, second, comment string) {
		checkMarks(t, new(said), corpus.Post{ID: "p", Sections: []corpus.Section{{Body: first}, {Heading: "b", Level: 2, Body: second}},
			Comments: []corpus.Comment{{ID: "c1", By: corpus.Reader, Body: comment}}})
	})
}

// TestRowOfRepeats: a row that begins as all others do is found, or not, in time that grows with the essay alone.
func TestRowOfRepeats(t *testing.T) {
	body := strings.Repeat("la ", 50_000)
	post := corpus.Post{ID: "la", Sections: []corpus.Section{{Body: body + "slot"}}}
	for range 50 {
		post.Comments = append(post.Comments, corpus.Comment{ID: "c", By: corpus.Reader, Body: body[:2_100] + "anders"}, corpus.Comment{ID: "d", By: corpus.Reader, Body: body[:2_100] + "slot"})
	}
	all := cutPlainly(t, post)
	markQuotations(all)
	for _, u := range all[1:] {
		if got := u.Doc.Sentences[len(u.Doc.Sentences)-1].Quoted; got != (u.ID == "d") {
			t.Fatalf("comment %s is a quotation: %v", u.ID, got)
		}
	}
}
