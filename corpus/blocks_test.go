package corpus

import (
	"slices"
	"testing"
)

func TestBlocks(t *testing.T) {
	tests := []struct {
		name, markdown string
		want           []Block
	}{
		{"paragraphs", "Een *gilde* was\nmeer dan **een**  \nbeurs.\n\nNog\\\neen.", []Block{{"Een gilde was meer dan een beurs.", false, 1}, {"Nog een.", false, 5}}},
		{"list", "1. Een\n2. Twee\n\n   Vervolg\n   - diep\n- [x] klaar\n- [ ] open", []Block{{"Een", false, 1}, {"Twee", false, 2}, {"Vervolg", false, 4},
			{"diep", false, 5}, {"klaar", false, 6}, {"open", false, 7}}},
		{"quote", "Hij zei:\n\n> Vertrouwen is goed.\n> > Controle is beter.\n> - punt\n\nKlaar.", []Block{{"Hij zei:", false, 1}, {"Vertrouwen is goed.", true, 3},
			{"Controle is beter.", true, 4}, {"punt", true, 5}, {"Klaar.", false, 7}}},
		{"links", "Zie [de *keur*](https://x.nl/a_(b) \"Titel\"), [hier][1] en [hier][], <https://x.nl>, [sic]. ![alt](x.png)",
			[]Block{{"Zie de keur, hier en hier,, [sic].", false, 1}}},
		{"label in a link", "[de [sic] keur](u)\n\n[1]: https://x.nl", []Block{{"de [sic] keur", false, 1}}},
		{"link over spaces", `Een [kast](https://x.nl/?q={"a":"b c (d)"}) vol.`, []Block{{"Een kast vol.", false, 1}}},
		{"code", "Gebruik `go test`, of (`make`) dan.\n\n    code\n\n```\ncode\n```\n`x`:", []Block{{"Gebruik, of dan.", false, 1}}},
		{"table", "Voor\n\n| a | b |\n|---|---|\n| c | d |\n\nNa", []Block{{"Voor", false, 1}, {"Na", false, 7}}},
		{"headings", "> # kop\n\n- ## kop\n\n# kop\ntekst", []Block{{"tekst", false, 6}}},
		{"entities", "Caf&eacute; &amp; e&#769;t &lt;b&gt; \\*ster\\* \\&amp; &onbekend; AT&T 5 &euro;", []Block{{"Café & ét <b> *ster* &amp; &onbekend; AT&T 5 €", false, 1}}},
		{"white space", "een\u00a0\ttwee\u00ad\u200b  drie", []Block{{"een twee drie", false, 1}}},
		{"inline HTML", "H<sub>2</sub>O is <b>nat</b>.<br>Echt <!-- niet --> <code>x</code> waar", []Block{{"H2O is nat. Echt waar", false, 1}}},
		{"block HTML", "<div>\n<p>Een <b>gilde</b>.</p>\n<p>Twee.</p>\n</div>\n<blockquote>\nCitaat.\n</blockquote>\nNa.",
			[]Block{{"Een gilde.", false, 2}, {"Twee.", false, 3}, {"Citaat.", true, 6}, {"Na.", false, 8}}},
		{"hidden HTML", "Voor <table><tr>\n\n<td>x</td>\n\n</table> na.\n\n<script>\nvar x\n</script>\n\n<svg>nooit dicht", []Block{{"Voor", false, 1}, {"na.", false, 5}, {"nooit dicht", false, 11}}},
		{"comment", "Voor.\n<!-- truncate -->\nNa.\n\n<!-- een\ntwee --> Erbij.", []Block{{"Voor.", false, 1}, {"Na.", false, 3}, {"Erbij.", false, 6}}},
		{"comment first", "```\ncode\n```\n\n<!-- meer --> Tekst.", []Block{{"Tekst.", false, 5}}},
		{"comment on line 1", "<!-->Tekst.", []Block{{"Tekst.", false, 1}}},
		{"MDX", "import A from 'a';\nimport {\n  B } from \"b\"\n\nexport const x = {\n\n  y: 1\n}\n\nimport en export van goederen.\n\n<Tabs\n  a={{b: '>'}}\n>\n\nTekst {/* niet */}van de tab.\n\n</Tabs>",
			[]Block{{"import en export van goederen.", false, 10}, {"Tekst van de tab.", false, 16}}},
		{"JSX quote", "<Blockquote attribution=\"— Ans\"\n  x\n>\nDat zei zij.\n</Blockquote>\n\nNa <Term x={1}>gilde</Term> zin.", []Block{{"Dat zei zij.", true, 4}, {"Na gilde zin.", false, 7}}},
		{"short codes", "{{< figure src=\"a b\" >}}\n\nZie [dit]({{< ref \"a.md\" >}}) {{% note %}}Let op{{% /note %}}.\n\n{{< highlight go >}}\nx := 1\n\ny\n{{< /highlight >}}\n\nNa.",
			[]Block{{"Zie dit Let op.", false, 3}, {"Na.", false, 11}}},
		{"Jekyll", "{% include x.html %}\nVan {{ page.title }} of.\n\n{% highlight ruby %}\nputs\n{% endhighlight %}\n{: .noot}\nNa.", []Block{{"Van of.", false, 2}, {"Na.", false, 8}}},
		{"admonition", "Voor\n:::note[De [regel](u)]\nDe tekst.\n:::\nNa\n\n:::tip Een titel\n\nx\n\n:::", []Block{{"Voor", false, 1}, {"De regel", false, 2}, {"De tekst.", false, 3},
			{"Na", false, 5}, {"Een titel", false, 7}, {"x", false, 9}}},
		{"embedded", "Voor.\n\n::video-vimeo[sfeer]{id=1}\n\n::geen insluiting", []Block{{"Voor.", false, 1}, {"::geen insluiting", false, 5}}},
		{"footnotes", "Een procent.[^2]\n\n[^2]: De noot\n    gaat door.\n\n    Nog een.\n\nNa.", []Block{{"Een procent.", false, 1}, {"De noot gaat door.", false, 3}, {"Nog een.", false, 6}, {"Na.", false, 8}}},
		{"escaped heading", "\\## Geen kop\n\nx\n\\---", []Block{{"## Geen kop", false, 1}, {"x ---", false, 3}}},
		{"emoji", ":thumbsup: 👍\n\n!!!\n\n;)", []Block{{":thumbsup: 👍", false, 1}, {"!!!", false, 3}, {";)", false, 5}}},
		{"math of braces", "De set {1, 2} en a < b en x {y.", []Block{{"De set {1, 2} en a < b en x {y.", false, 1}}},
	}
	for _, test := range tests {
		if got := Blocks(test.markdown); !slices.Equal(got, test.want) {
			t.Errorf("%s:\ngot  %+v\nwant %+v", test.name, got, test.want)
		}
	}
}
