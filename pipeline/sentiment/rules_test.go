package sentiment

import (
	"os"
	"strings"
	"testing"
)

func TestReadRulesErrors(t *testing.T) {
	tests := []struct{ table, want string }{
		{"negator\t1\tf", "s.tsv:1: want kind"},
		{"# head\nnegator\tmuch\tf\tniet", "s.tsv:2: factor \"much\""},
		{"nonsense\t1\tf\tniet", "s.tsv:1: unknown kind \"nonsense\""},
		{"negator\t1\tff\tniet", "s.tsv:1: want kind"},
	}
	for _, test := range tests {
		if _, err := readRules(test.table, "s.tsv"); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("error %v, want %q", err, test.want)
		}
	}
}

// TestRulesListedOnce holds that no shifter stands in two rows of the Dutch table: only the first would count.
func TestRulesListedOnce(t *testing.T) {
	table, err := os.ReadFile("shifters.tsv")
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]string)
	for line := range strings.Lines(string(table)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(fields) < 4 || !isKind(fields[0]) {
			continue
		}
		for word := range strings.SplitSeq(fields[3], ", ") {
			if before, twice := seen[word]; twice {
				t.Errorf("%q is listed as %s and as %s", word, before, fields[0])
			}
			seen[word] = fields[0]
			if word != strings.ToLower(strings.TrimSpace(word)) || word == "" {
				t.Errorf("%q is not a lower-case word", word)
			}
		}
	}
}

func isKind(name string) bool {
	for _, kind := range kindNames {
		if kind == name {
			return true
		}
	}
	return false
}

// TestNegationShifts holds the order that negation must keep, for every value.
func TestNegationShifts(t *testing.T) {
	for value := 0.05; value <= 1; value += 0.05 {
		good, bad := value*negationFactor(value), -value*negationFactor(-value)
		if good >= 0 || good < -0.4 {
			t.Errorf("the denial of %.2f is %.2f, want a mild fault", value, good)
		}
		if bad <= 0 || bad > 0.3 || bad > -good {
			t.Errorf("the denial of %.2f is %.2f, want a milder virtue than %.2f is a fault", -value, bad, good)
		}
	}
}
