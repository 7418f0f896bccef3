package pipeline

import (
	"bytes"
	"reflect"
	"testing"
)

// TestSummaryCode: a summary comes back from its bytes as it was, and adds up as it did.
func TestSummaryCode(t *testing.T) {
	m := model(t)
	var plain, coded Summary
	for _, a := range analyzed(t, m, generated(3, 20)) {
		plain.Add(a)
		coded.Merge(again(t, again(t, SummaryOf(a))))
	}
	want := m.Summarize(plain)
	checkRich(t, want)
	if got := m.Summarize(coded); !reflect.DeepEqual(got, want) {
		t.Errorf("post by post: another result: %s", firstDifference(got, want))
	}
	if got := m.Summarize(again(t, plain)); !reflect.DeepEqual(got, want) {
		t.Errorf("as a whole: another result: %s", firstDifference(got, want))
	}
	if !bytes.Equal(bytesOf(t, plain), bytesOf(t, coded)) {
		t.Error("equal summaries, other bytes")
	}
}

func TestEmptySummaryCode(t *testing.T) {
	if s := again(t, Summary{}); !reflect.DeepEqual(s, Summary{}) {
		t.Errorf("%+v", s)
	}
}

func again(t *testing.T, s Summary) Summary {
	t.Helper()
	var back Summary
	if err := back.UnmarshalBinary(bytesOf(t, s)); err != nil {
		t.Fatal(err)
	}
	return back
}

func bytesOf(t *testing.T, s Summary) []byte {
	t.Helper()
	data, err := s.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestDamagedSummary: bytes cut short or changed give an error or another summary, and never more.
func TestDamagedSummary(t *testing.T) {
	m := model(t)
	data := bytesOf(t, SummaryOf(analyzed(t, m, generated(4, 1))[0]))
	for cut := 0; cut < len(data); cut += 1 + len(data)/500 {
		var s Summary
		if s.UnmarshalBinary(data[:cut]) == nil {
			t.Fatalf("cut after %d of %d bytes: no error", cut, len(data))
		}
	}
	if (new(Summary)).UnmarshalBinary(append(data, 0)) == nil {
		t.Error("a byte more: no error")
	}
}

func FuzzSummaryCode(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{1, 3, 'a', 'b', 'c', 2, 2, 2, 2, 2})
	f.Fuzz(func(t *testing.T, data []byte) {
		var s Summary
		if s.UnmarshalBinary(data) != nil {
			return
		}
		again(t, s)
	})
}
