package reports

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"teneur/corpus"
	"teneur/pipeline"
)

// plainFigure is a number in JSON by its definition: rounded to six decimals, never minus zero.
func plainFigure(t testing.TB, v float64) string {
	t.Helper()
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "null"
	}
	v = math.Round(v*1e6)/1e6 + 0
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestFiguresAreThoseOfTheLibrary(t *testing.T) {
	numbers := []float64{0, math.Copysign(0, -1), 1, -1, 0.5, 1e-6, -1e-6, 4.9e-7, 5e-7, -5e-7, 0.1234565, 123456.654321, 999999999.999999, 1e9 - 5e-7, 1e9, 1e15, 1e20,
		123456789012345680000, 1e21, -1e21, 1.5e22, 1e300, math.SmallestNonzeroFloat64, math.NaN(), math.Inf(1), math.Inf(-1)}
	random := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		numbers = append(numbers, (random.Float64()-0.5)*math.Pow(10, float64(random.IntN(24))))
	}
	for _, v := range numbers {
		if got, want := string(appendFigure(nil, v)), plainFigure(t, v); got != want {
			t.Errorf("%g is written as %s, want %s", v, got, want)
		}
	}
}

// TestPostsInJSON holds real posts, with the themes that they do not have and without.
func TestPostsInJSON(t *testing.T) {
	analyzer := model(t).NewAnalyzer()
	for post, err := range corpus.Bundled() {
		if err != nil {
			t.Fatal(err)
		}
		a, err := analyzer.Analyze(context.Background(), post)
		if err != nil {
			t.Fatal(err)
		}
		checkPostJSON(t, &a)
	}
}

func checkPostJSON(t *testing.T, a *pipeline.Analysis) {
	t.Helper()
	var paths []string
	for _, theme := range a.Themes {
		paths = append(paths, theme.Path)
	}
	for _, themed := range []bool{true, false} {
		w := Writer{themed: themed, themeKeys: newThemeKeys(paths)}
		got, want := w.encodePost(nil, a), plainEncode(t, a, themed)
		if !bytes.Equal(got, want) {
			at := 0
			for at < min(len(got), len(want)) && got[at] == want[at] {
				at++
			}
			t.Fatalf("%s: written is …%.80s, want …%.80s", a.ID, got[max(0, at-40):], want[max(0, at-40):])
		}
	}
}

// FuzzPostJSON writes posts made up of any text and any number.
func FuzzPostJSON(f *testing.F) {
	f.Add(uint64(1), "Wat een <gilde> wist & \"zei\"\\", 0.25)
	f.Add(uint64(2), "\x00\x1f\b\f\n\r\t\x7f\u2028\u2029\xff\xe2\x80é\U0001F600", -1e-7)
	f.Add(uint64(3), "", 1e21)
	f.Fuzz(func(t *testing.T, seed uint64, text string, number float64) {
		want, _ := json.Marshal(text) // a string is always JSON
		if got := appendJSONString(nil, text); !bytes.Equal(got, want) {
			t.Errorf("%q is written as %s, want %s", text, got, want)
		}
		if math.Abs(number) < 1e300 {
			if got, want := string(appendFigure(nil, number)), plainFigure(t, number); got != want {
				t.Errorf("%g is written as %s, want %s", number, got, want)
			}
		}
		checkPostJSON(t, newMadeUp(seed, text, number).analysis())
	})
}

// madeUp fills an analysis with anything.
type madeUp struct {
	random  *rand.Rand
	texts   []string
	numbers []float64
}

func newMadeUp(seed uint64, text string, number float64) *madeUp {
	return &madeUp{rand.New(rand.NewPCG(seed, 0)), []string{"", text, "a", text + "<\u2028\xff"},
		[]float64{number, -number, 0, math.Copysign(0, -1), 0.5, math.NaN(), math.Inf(1), 1.0 / 3, -2e-7}}
}

func (m *madeUp) analysis() *pipeline.Analysis {
	var a pipeline.Analysis
	m.fill(reflect.ValueOf(&a).Elem())
	themes, stems := 1+m.random.IntN(4), 1+m.random.IntN(3)
	m.fill(sized(&a.Themes, themes))
	for i := range a.Themes {
		a.Themes[i].Path = fmt.Sprint(m.text(), i) // paths differ, forms differ
		distinct(a.Themes[i].Forms)
	}
	m.fill(sized(&a.Stems, stems))
	for i := range a.Stems {
		distinct(a.Stems[i].Forms)
	}
	m.fill(sized(&a.Units, 1+m.random.IntN(3)))
	m.fill(sized(&a.Shift.Units, len(a.Units)))
	for i := range a.Units {
		m.fill(sized(&a.Units[i].Themes, themes))
		for j := range a.Units[i].Themes {
			a.Units[i].Themes[j].Path = a.Themes[j].Path
		}
	}
	for i := range a.Reasons {
		for _, p := range slices.Concat([][]pipeline.Place{a.Reasons[i].FromSentences}, [][]pipeline.Place{a.Reasons[i].ToSentences}) {
			for j := range p {
				p[j].Unit = j % len(a.Units)
			}
		}
	}
	m.terms(&a, stems)
	return &a
}

// terms makes every term one that there is.
func (m *madeUp) terms(a *pipeline.Analysis, stems int) {
	for _, c := range a.Wording.Contrasts {
		for i := range c.Over {
			c.Over[i].Term = i % stems
		}
		for i := range c.Under {
			c.Under[i].Term = i % stems
		}
	}
	for i := range a.Wording.Collocations {
		p := &a.Wording.Collocations[i]
		p.A, p.B = i%stems, (i+1)%stems
	}
	for i := range a.Wording.Spreads {
		a.Wording.Spreads[i].Term = i % stems
	}
}

func (m *madeUp) text() string { return m.texts[m.random.IntN(len(m.texts))] }

// sized gives a list a length, and is the list to be filled.
func sized[T any](list *[]T, n int) reflect.Value {
	*list = make([]T, n)
	return reflect.ValueOf(list).Elem()
}

func distinct(forms []pipeline.FormCount) {
	for i := range forms {
		forms[i].Form += fmt.Sprint(i)
	}
}

// fill gives every field that others can see a value; lists that have a length keep it.
func (m *madeUp) fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(m.text())
	case reflect.Float64:
		v.SetFloat(m.numbers[m.random.IntN(len(m.numbers))])
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(m.random.IntN(4)))
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(uint64(m.random.IntN(2)))
	case reflect.Bool:
		v.SetBool(m.random.IntN(2) == 0)
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() {
				m.fill(f)
			}
		}
	case reflect.Slice:
		if v.Len() == 0 {
			v.Set(reflect.MakeSlice(v.Type(), m.random.IntN(3), 3))
		}
		for i := range v.Len() {
			m.fill(v.Index(i))
		}
	}
}
