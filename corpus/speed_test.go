package corpus

import "testing"

// bundledTexts gives the files of the bundled posts, and how many bytes they are.
func bundledTexts(b *testing.B) (names []string, texts [][]byte, size int64) {
	names = BundledFiles()
	for _, name := range names {
		data, err := ReadBundled(name)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, data)
		size += int64(len(data))
	}
	return names, texts, size
}

func BenchmarkParse(b *testing.B) {
	names, texts, size := bundledTexts(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for i, data := range texts {
			if _, _, err := Parse(names[i], data); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// units gives the Markdown of all sections and comments of the bundled posts, and how many bytes it is.
func units(b *testing.B) (all []string, size int64) {
	for p, err := range Bundled() {
		if err != nil {
			b.Fatal(err)
		}
		for _, s := range p.Sections {
			all = append(all, s.Body)
			size += int64(len(s.Body))
		}
		for _, c := range p.Comments {
			all = append(all, c.Body)
			size += int64(len(c.Body))
		}
	}
	return all, size
}

func BenchmarkProse(b *testing.B) {
	all, size := units(b)
	var quoted []bool
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, markdown := range all {
			_, quoted = Prose(markdown, quoted[:0])
		}
	}
}

// BenchmarkWholeBlocks is the parser on the same texts, to compare with.
func BenchmarkWholeBlocks(b *testing.B) {
	all, size := units(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, markdown := range all {
			wholeBlocks(markdown)
		}
	}
}
