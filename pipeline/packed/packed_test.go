package packed

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"
)

func TestListGivesItsRecords(t *testing.T) {
	for _, want := range [][]string{nil, {""}, {"gilde", "", "noaberschap", "é"}} {
		var records [][]byte
		for _, record := range want {
			records = append(records, []byte(record))
		}
		data, err := EncodeList(records)
		if err != nil {
			t.Fatal(err)
		}
		list := OpenList(string(data))
		if list.Len() != len(want) {
			t.Fatalf("%q: %d records, want %d", want, list.Len(), len(want))
		}
		for i := range want {
			if list.At(i) != want[i] {
				t.Errorf("%q: record %d is %q", want, i, list.At(i))
			}
		}
	}
}

func TestZeroTableAndListHoldNothing(t *testing.T) {
	if value, ok := (Table{}).Find("gilde"); ok {
		t.Errorf("the zero table has %q", value)
	}
	if n := (List{}).Len(); n != 0 {
		t.Errorf("the zero list has %d records", n)
	}
}

// TestTableFindsItsKeys tries tables of every size up to some hundreds: full ones, and ones in which many keys fall into the same slots.
func TestTableFindsItsKeys(t *testing.T) {
	for size := range 300 {
		values := make(map[string][]byte)
		for i := range size {
			values[fmt.Sprintf("woord%d", i*i)] = fmt.Appendf(nil, "waarde%d", i)
		}
		table := opened(t, values)
		for key, want := range values {
			if got, ok := table.Find(key); !ok || got != string(want) {
				t.Fatalf("%d keys: %q gives %q, %v; want %q", size, key, got, ok, want)
			}
		}
		for i := range 50 {
			if value, ok := table.Find(fmt.Sprintf("ander%d", i)); ok {
				t.Fatalf("%d keys: a key that is not there gives %q", size, value)
			}
		}
	}
}

func opened(t *testing.T, values map[string][]byte) Table {
	t.Helper()
	data, err := EncodeTable(values)
	if err != nil {
		t.Fatal(err)
	}
	again, err := EncodeTable(values)
	if err != nil || !bytes.Equal(data, again) {
		t.Fatalf("two runs gave different bytes (%v)", err)
	}
	return OpenTable(string(data))
}

func TestPlacesEndAtFourGigabytes(t *testing.T) {
	if err := checkPlace(math.MaxUint32); err != nil {
		t.Errorf("the last place: %v", err)
	}
	if err := checkPlace(math.MaxUint32 + 1); err == nil || !strings.Contains(err.Error(), "more than") {
		t.Errorf("4 GB before the second record: error %v", err)
	}
}

func TestRecordGivesItsFields(t *testing.T) {
	numbers := []int{0, 1, 127, 128, 16383, 16384, math.MaxInt32}
	floats := []float64{0, -1, 0.1, math.SmallestNonzeroFloat64, math.Inf(-1)}
	texts := []string{"", "één", strings.Repeat("x", 200)}
	var w Writer
	for _, n := range numbers {
		w.Number(n)
	}
	for _, f := range floats {
		w.Float(f)
	}
	for _, s := range texts {
		w.Text(s)
	}
	r := NewReader(string(w.Bytes()))
	for _, want := range numbers {
		if got := r.Number(); got != want {
			t.Errorf("number %d, want %d", got, want)
		}
	}
	for _, want := range floats {
		if got := r.Float(); got != want {
			t.Errorf("float %v, want %v", got, want)
		}
	}
	for _, want := range texts {
		if got := r.Text(); got != want {
			t.Errorf("text %q, want %q", got, want)
		}
	}
	if !r.Done() {
		t.Errorf("%d bytes are left", len(r.rest))
	}
}

func FuzzTable(f *testing.F) {
	f.Add("gilde gilden gildes", "gild")
	f.Fuzz(func(t *testing.T, keys, other string) {
		values := make(map[string][]byte)
		for key := range strings.SplitSeq(keys, " ") {
			values[key] = []byte(key + "!")
		}
		table := opened(t, values)
		for key := range values {
			if got, ok := table.Find(key); !ok || got != key+"!" {
				t.Errorf("%q gives %q, %v", key, got, ok)
			}
		}
		if _, ok := table.Find(other); ok != (values[other] != nil) {
			t.Errorf("%q: found %v", other, ok)
		}
	})
}

// BenchmarkFind looks for keys that are spread over the whole table.
func BenchmarkFind(b *testing.B) {
	values := make(map[string][]byte)
	var there, lacking []string
	for i := range 70000 {
		there = append(there, fmt.Sprintf("woord%d", i))
		lacking = append(lacking, fmt.Sprintf("onbekend%d", i))
		values[there[i]] = []byte("12345")
	}
	data, err := EncodeTable(values)
	if err != nil {
		b.Fatal(err)
	}
	table := OpenTable(string(data))
	for _, keys := range [][]string{there, lacking} {
		b.Run(strings.TrimRight(keys[0], "0"), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				table.Find(keys[i*7919%len(keys)])
			}
		})
	}
}
