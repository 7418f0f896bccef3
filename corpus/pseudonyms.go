package corpus

import (
	"slices"
	"strings"
)

// Pseudonymise gives a post in which readers have invented names (Pseudonym), above their comments and where the text of
// the post names them: by their whole name, their given name (Hoi Henk) or their surname. E-mail addresses become [e-mail]. The post that was given
// does not change, and no line moves.
//
// The author keeps the name, and so does whoever is named but wrote no comment here, as are the title, the file name, the front matter and the
// addresses of links. A name that is an ordinary word too (Roos, Mark, Visser) is left alone at the start of a sentence,
// where nobody can tell which it is. The same post and seed give the same result, and a second time changes nothing.
func Pseudonymise(post Post, seed uint64) Post {
	people := peopleOf(post, seed)
	post.Sections, post.Comments = slices.Clone(post.Sections), slices.Clone(post.Comments)
	for i := range post.Sections {
		s := &post.Sections[i]
		s.Heading, s.Body = people.disguise(s.Heading, nil), people.disguise(s.Body, nil)
	}
	post.read.commentsIntro = people.disguise(post.read.commentsIntro, nil)
	for i := range post.Comments {
		c := &post.Comments[i]
		c.Body = people.disguise(c.Body, people.near(post.Comments, i))
	}
	for i := range post.Comments {
		if c := &post.Comments[i]; c.By != Author {
			c.Name = Pseudonym(c.Name, seed)
		}
	}
	return post
}

// people are the readers of one post and the forms in which a text can name them.
type people struct {
	forms map[string][]nameForm // by their first word in small letters, those of more words first
}

// peopleOf finds the readers among the comments, and which of their names are ordinary words in this post.
func peopleOf(post Post, seed uint64) people {
	all := people{forms: map[string][]nameForm{}}
	own := ownForms(post.Author)
	for _, c := range post.Comments {
		name := oneLine(c.Name)
		if c.By == Author || name == "" || isPseudonym(name) {
			continue
		}
		for _, form := range nameForms(name) {
			if !own[form.key()] {
				all.add(form, bearer{name, Pseudonym(name, seed)})
			}
		}
	}
	all.settle(seed)
	all.markCommon(post)
	return all
}

// ownForms are the forms of the authors' own names: they stay.
func ownForms(authors string) map[string]bool {
	own := map[string]bool{}
	for name := range strings.SplitSeq(oneLine(authors), ",") {
		for _, form := range nameForms(strings.TrimSpace(name)) {
			own[form.key()] = true
		}
	}
	return own
}

// add notes that a form can mean a person.
func (p people) add(form nameForm, who bearer) {
	first := strings.ToLower(form.words[0])
	for i, known := range p.forms[first] {
		if known.key() == form.key() {
			p.forms[first][i].join(form, who)
			return
		}
	}
	form.bearers = []bearer{who}
	p.forms[first] = append(p.forms[first], form)
}

// settle orders the forms, and finds a name for those that several persons share.
func (p people) settle(seed uint64) {
	for _, forms := range p.forms {
		slices.SortStableFunc(forms, func(a, b nameForm) int { return len(b.words) - len(a.words) })
		for i := range forms {
			forms[i].shared = Pseudonym(strings.Join(forms[i].words, " "), seed)
		}
	}
}

// near gives the names of those whom comment number i most likely means by a name that several bear: the one it answers, and its writer.
func (p people) near(comments []Comment, i int) []string {
	var names []string
	for _, c := range comments {
		if c.ID != "" && c.ID == comments[i].ReplyTo {
			names = append(names, oneLine(c.Name))
		}
	}
	return append(names, oneLine(comments[i].Name))
}

// markCommon finds the names that this post uses as ordinary words: in small letters behind an article or the like (de
// bezorgster), at least as often as with a capital inside a sentence.
func (p people) markCommon(post Post) {
	if len(p.forms) == 0 {
		return
	}
	for _, s := range post.Sections {
		p.tally(s.Body)
	}
	for _, c := range post.Comments {
		p.tally(c.Body)
	}
	for _, forms := range p.forms {
		for i, f := range forms {
			forms[i].common = f.common || f.small > 0 && f.small >= f.capital && len(f.words) == 1
		}
	}
}

// tally counts how a text writes the words of names.
func (p people) tally(text string) {
	before := ""
	for word := range words(text) {
		lower := strings.ToLower(word.text)
		place := mention{text: text, start: word.start, end: word.end}
		for i := range p.forms[lower] {
			f := &p.forms[lower][i]
			switch {
			case lower == word.text && nameWords().determiner[before]:
				f.small++
			case lower != word.text && !place.opensSentence():
				f.capital++
			}
		}
		before = lower
	}
}
