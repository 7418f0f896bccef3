package tokenize

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"
)

func TestDocumentParallel(t *testing.T) {
	s := "  \n\n" + prose(t) + strings.Repeat("J. De Smet kwam.\n\nA. Het begin van J.\n \t\n\n\r\nb. Maar niet 'lang.\n\nZo dus\n", 50) + "\n\n"
	quoted := make([]bool, 400)
	for i := range quoted {
		quoted[i] = i%3 == 0
	}
	want := Document(s, quoted)
	for _, size := range []int{1, 10, 100, 1000, 1 << 14, len(s)} {
		for workers := 1; workers <= 3; workers++ {
			got, err := documentOf(t.Context(), s, quoted, workers, size)
			if err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("pieces of %d bytes by %d workers: not what Document gives; error %v", size, workers, err)
			}
		}
	}
}

func TestDocumentParallelIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, s := range []string{"Kort.", strings.Repeat("Een alinea.\n\n", pieceBytes/4)} {
		if _, err := DocumentParallel(ctx, s, nil, 2); !errors.Is(err, context.Canceled) {
			t.Errorf("got error %v, want that of the context", err)
		}
	}
}

func TestDocumentParallelOfLongText(t *testing.T) {
	s := strings.Repeat("Een alinea van dhr. Smit. Nog een zin!\n\n", pieceBytes/10)
	got, err := DocumentParallel(t.Context(), s, nil, 2)
	if err != nil || !reflect.DeepEqual(got, Document(s, nil)) {
		t.Errorf("not what Document gives; error %v", err)
	}
}

// White space for pages, before, between and behind two words.
func TestDocumentParallelOfSpace(t *testing.T) {
	space := strings.Repeat(" \n", 3000)
	s := space + "Een" + space + "twee" + space
	got, err := documentOf(t.Context(), s, nil, 2, 64)
	if err != nil || !reflect.DeepEqual(got, Document(s, nil)) {
		t.Errorf("got %+v, error %v", got.Sentences, err)
	}
}

func BenchmarkDocumentParallel(b *testing.B) {
	p := prose(b)
	s := strings.Repeat(p, 1+(8<<20)/len(p))
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := DocumentParallel(b.Context(), s, nil, 2); err != nil {
			b.Fatal(err)
		}
	}
}
