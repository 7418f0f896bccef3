package plot

import "testing"

func TestNumber(t *testing.T) {
	dutch, english := notation{comma: true}, notation{}
	for _, test := range []struct {
		got, want string
	}{
		{dutch.number(0.5, 1), "0,5"},
		{english.number(0.5, 1), "0.5"},
		{dutch.number(-0.25, 2), "−0,25"},
		{dutch.number(-0.001, 1), "0,0"}, // never minus zero
		{dutch.number(1234567.8, 1), "1.234.567,8"},
		{english.number(-1234, 0), "−1,234"},
		{dutch.number(999, 0), "999"},
		{dutch.signed(0.25, 2), "+0,25"},
		{dutch.signed(0, 2), "0,00"},
		{dutch.signed(0.001, 1), "0,0"},
		{dutch.signed(-1, 0), "−1"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}
