package pipeline

import (
	"slices"
	"strings"
	"testing"

	"teneur/corpus"
)

// claimsOf analyses an essay of neutral paragraphs with the given readers' comments.
func claimsOf(t *testing.T, comments []string) map[string][]string {
	t.Helper()
	post := corpus.Post{ID: "s", Sections: []corpus.Section{{Body: strings.Repeat("Het kantoor staat aan de markt. De tafel is van hout.\n\n", 8)}}}
	for i, body := range comments {
		post.Comments = append(post.Comments, corpus.Comment{ID: "c" + string(rune('1'+i)), By: corpus.Reader, Body: body})
	}
	claims := make(map[string][]string)
	a := analyze(t, model(t).NewAnalyzer(), post)
	if len(a.Variations) != len(Variations()) {
		t.Fatalf("%d variations, want %d", len(a.Variations), len(Variations()))
	}
	for _, c := range a.Claims {
		claims[c.Kind] = c.Fails
	}
	return claims
}

// TestPolitenessIsFoundOut: readers who only say thank you sound friendly, until the formulas are left out.
func TestPolitenessIsFoundOut(t *testing.T) {
	polite := slices.Repeat([]string{"Bedankt voor het stuk over de tafel. Dank je wel. Ik heb het op het kantoor gelezen, aan de markt, en daarna nog eens in de trein."}, 6)
	for i := range polite {
		polite[i] += strings.Repeat(" Bedankt!", i)
	}
	fails, made := claimsOf(t, polite)[ClaimReaders]
	if !made || !slices.Contains(fails, "no politeness") || slices.Contains(fails, "no shifters") {
		t.Errorf("claim made: %v, fails under %v", made, fails)
	}
}

// TestStrongClaimsHold: readers who praise in many words sound friendly under every rule.
func TestStrongClaimsHold(t *testing.T) {
	praise := []string{
		"Wat een prachtig, eerlijk en moedig stuk. Heerlijk geschreven, met liefde en humor. Ik ben er blij mee en trots op.",
		"Geweldig, schitterend en verstandig gezegd. Een genot om te lezen, helder en warm. Mooi en wijs, en vol hoop.",
		"Uitstekend betoog, knap en vriendelijk. Een fijn en goed verhaal, leuk en leerzaam. Ik heb ervan genoten met plezier.",
		"Fantastisch, origineel en geestig. Wat een mooie, rake en lieve woorden. Een feest van wijsheid en schoonheid.",
		"Top, sterk en overtuigend. Een heldere, prettige en boeiende tekst. Ik voel bewondering, vreugde en dankbaarheid.",
		"Prima en interessant, vlot en grappig. Een aangename, knappe en waardevolle bijdrage. Zeer inspirerend en ontroerend.",
	}
	fails, made := claimsOf(t, praise)[ClaimReaders]
	if !made || len(fails) > 0 {
		t.Errorf("claim made: %v, fails under %v", made, fails)
	}
}

// TestNothingClaimed: neutral text supports no claim.
func TestNothingClaimed(t *testing.T) {
	if claims := claimsOf(t, nil); len(claims) > 0 {
		t.Errorf("claims %v about a text without a tone", claims)
	}
}
