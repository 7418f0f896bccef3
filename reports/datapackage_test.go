package reports

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestDataPackage: the package names every table as it is written, and rows that refer to others find them.
func TestDataPackage(t *testing.T) {
	for name, posts := range samplePosts(t) {
		t.Run(name, func(t *testing.T) {
			o := Options{Dir: t.TempDir() + "/r", Language: "nl", Formats: []string{"csv"}}
			writeReport(t, o, posts...)
			files := readReport(t, o.Dir)
			var p dataPackage
			if err := json.Unmarshal([]byte(files["tables/datapackage.json"]), &p); err != nil {
				t.Fatal(err)
			}
			if manifest := files[manifestName]; !strings.Contains(manifest, "tables/datapackage.json\n") {
				t.Errorf("the manifest does not name the package: %s", manifest)
			}
			tables := readTables(t, o.Dir)
			for _, r := range p.Resources {
				head, _, _ := strings.Cut(files["tables/"+r.Path], "\n")
				var fields []string
				for _, f := range r.Schema.Fields {
					fields = append(fields, f.Name)
				}
				if got := strings.Join(fields, ","); got != head {
					t.Errorf("%s has the head %s, described as %s", r.Path, head, got)
				}
				unique(t, r, tables[r.Name])
				for _, key := range r.Schema.ForeignKeys {
					refers(t, r, key, tables)
				}
			}
			if len(p.Resources) != len(tables) {
				t.Errorf("the package describes %d tables, there are %d", len(p.Resources), len(tables))
			}
		})
	}
}

func keyOf(row map[string]string, fields []string) string {
	var cells []string
	for _, f := range fields {
		cells = append(cells, row[f])
	}
	return strings.Join(cells, "\x00")
}

// unique checks that a primary key names one row each.
func unique(t *testing.T, r dataResource, table rows) {
	t.Helper()
	seen := make(map[string]bool)
	for _, row := range table {
		key := keyOf(row, r.Schema.PrimaryKey)
		if len(r.Schema.PrimaryKey) > 0 && seen[key] {
			t.Errorf("%s has the key %q twice", r.Path, key)
		}
		seen[key] = true
	}
}

// refers checks that rows which name rows of another table name some that are there.
func refers(t *testing.T, r dataResource, key dataForeign, tables map[string]rows) {
	t.Helper()
	there := make(map[string]bool)
	for _, row := range tables[key.Reference.Resource] {
		there[keyOf(row, key.Reference.Fields)] = true
	}
	for _, row := range tables[r.Name] {
		if k := keyOf(row, key.Fields); strings.Trim(k, "\x00") != "" && !there[k] {
			t.Errorf("%s refers to %q of %s, which is not there", r.Path, k, key.Reference.Resource)
			return
		}
	}
}

// TestDataPackageKeys: which tables refer to which.
func TestDataPackageKeys(t *testing.T) {
	described, err := tableColumns()
	if err != nil {
		t.Fatal(err)
	}
	refers := make(map[string]string)
	for _, r := range newDataPackage(described).Resources {
		var to []string
		for _, key := range r.Schema.ForeignKeys {
			to = append(to, key.Reference.Resource)
		}
		refers[r.Name] = strings.Join(to, " ")
	}
	for table, want := range map[string]string{"posts": "", "units": "posts", "sentences": "units", "words": "sentences", "hits": "sentences",
		"themes": "units", "keyness": "posts", "suggestions": "posts", "passages": "units", "years": "", "trends": ""} {
		if got, known := refers[table]; got != want || !known {
			t.Errorf("%s refers to %q, want %q", table, got, want)
		}
	}
	if !slices.IsSortedFunc(tableKeys, func(a, b dataReference) int { return len(b.Fields) - len(a.Fields) }) {
		t.Error("the most specific key does not come first")
	}
}

// TestDataIsDocumented: docs/data.md names every table.
func TestDataIsDocumented(t *testing.T) {
	doc, err := os.ReadFile("../docs/data.md")
	if err != nil {
		t.Fatal(err)
	}
	described, err := tableColumns()
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range described {
		if !strings.Contains(string(doc), "`"+d.name+"`") {
			t.Errorf("docs/data.md does not name %s", d.name)
		}
	}
}
