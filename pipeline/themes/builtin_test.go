package themes

import (
	"bytes"
	"os"
	"reflect"
	"strings"
	"testing"
)

func TestCommittedThemesAreUpToDate(t *testing.T) {
	want, err := Pack(bytes.NewReader(source(t)), "themes.yaml")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("themes.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("themes.bin (%d bytes) is not what themes.yaml gives (%d bytes): run go generate ./pipeline/themes", len(got), len(want))
	}
}

func source(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("themes.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// everyKey is a dictionary that says all that one can say.
const everyKey = `
lists:
  mensen: [ik, "vriend*", verb:lopen]
  plaatsen: [hier, "op de hoek"]
themes:
  - name: water
    definition: Alles wat nat is.
    note: Zonder ijs.
    exclude: [waterpas, "*proef"]
    examples: [Het regent.]
    counterexamples: [Het is droog.]
    entries:
      - noun: beek
        except: [beekje]
        note: ook een klein
        after: [de, <plaatsen>]
        before: [stroomt]
        not_after: [geen]
        not_before: ["_ droog"]
        near: [<mensen>, "op de fiets", oever]
        not_near: ["*zand"]
        within: 7
      - verb: op|drogen
      - adjective: nat
      - form: regen, hagel
      - phrase: <mensen>/noun:eend __ zwemt in
      - part: druppel
        at: left
      - glob: "plons*"
    themes:
      - name: droogte
        definition: Het tegendeel.
        opposes: true
        entries: [phrase: "dor* land"]
  - name: vertrouwen
    add: true
    entries: [form: pluis]
`

// TestUnpackGivesWhatWasPacked holds that nothing of a dictionary is lost: whatever its themes hold, and each table that finds them.
func TestUnpackGivesWhatWasPacked(t *testing.T) {
	for _, file := range []string{string(source(t)), everyKey} {
		want, err := Read(strings.NewReader(file), "own.yaml")
		if err != nil {
			t.Fatal(err)
		}
		data, err := Pack(strings.NewReader(file), "own.yaml")
		if err != nil {
			t.Fatal(err)
		}
		got := assemble(unpack(string(data)))
		if place := difference(reflect.ValueOf(want), reflect.ValueOf(got), "set"); place != "" {
			t.Errorf("%.40q …: another %s", file, place)
		}
	}
}

// difference tells where two values differ, "" where they do not: what pointers point to is compared, and empty is as good as nil.
func difference(a, b reflect.Value, place string) string {
	switch a.Kind() {
	case reflect.Pointer:
		if a.IsNil() || b.IsNil() {
			return where(a.IsNil() == b.IsNil(), place)
		}
		return difference(a.Elem(), b.Elem(), place)
	case reflect.Struct:
		for i := range a.NumField() {
			if found := difference(a.Field(i), b.Field(i), place+"."+a.Type().Field(i).Name); found != "" {
				return found
			}
		}
		return ""
	case reflect.Slice, reflect.Array:
		if a.Len() != b.Len() {
			return where(false, place)
		}
		for i := range a.Len() {
			if found := difference(a.Index(i), b.Index(i), place); found != "" {
				return found
			}
		}
		return ""
	case reflect.Map:
		if a.Len() != b.Len() {
			return where(false, place)
		}
		for _, key := range a.MapKeys() {
			if !b.MapIndex(key).IsValid() {
				return place + " " + key.String()
			}
			if found := difference(a.MapIndex(key), b.MapIndex(key), place+" "+key.String()); found != "" {
				return found
			}
		}
		return ""
	}
	return where(a.Equal(b), place)
}

func where(equal bool, place string) string {
	if equal {
		return ""
	}
	return place
}

func TestPackErrors(t *testing.T) {
	const want = "own.yaml:1:1: "
	if _, err := Pack(strings.NewReader("thema's: []"), "own.yaml"); err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("error %v, want %q", err, want)
	}
}

func BenchmarkDefault(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		assemble(unpack(builtIn))
	}
}

func BenchmarkUnpack(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		unpack(builtIn)
	}
}

func BenchmarkRead(b *testing.B) {
	data := source(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(bytes.NewReader(data), "themes.yaml"); err != nil {
			b.Fatal(err)
		}
	}
}
