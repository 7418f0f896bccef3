package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestProgressBar looks at the bar on a terminal: it counts, and the lines written meanwhile come whole and in order, none of them over
// the bar or over one another.
func TestProgressBar(t *testing.T) {
	terminal, screen := openPTY(t)
	p := newProgress(terminal, 300)
	errs := p.above(terminal)
	for i := range 300 {
		time.Sleep(barAfter / 200)
		fmt.Fprintf(errs, "teneur: regel %d\n", i)
		p.step()
	}
	p.end()
	fmt.Fprintln(errs, "teneur: slot")
	shown := screen()
	if !strings.Contains(shown, "300 of 300 posts  [====") {
		t.Errorf("no bar in %q", shown[max(0, len(shown)-400):])
	}
	if !regexp.MustCompile(`(?:1\d\d|2\d\d) of 300 posts  \[=*>-+\]  \d+/s, \d+s left`).MatchString(shown) {
		t.Error("the bar does not move")
	}
	var lines []string
	for line := range strings.Lines(plain(shown)) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "teneur:") {
			lines = append(lines, line)
		} else if strings.Contains(line, "teneur:") {
			t.Errorf("a line on top of another: %q", line)
		}
	}
	for i := range 300 {
		if i >= len(lines) || lines[i] != fmt.Sprintf("teneur: regel %d", i) {
			t.Fatalf("line %d of %d is not there", i, len(lines))
		}
	}
	if lines[len(lines)-1] != "teneur: slot" {
		t.Errorf("the last line: %q", lines[len(lines)-1])
	}
}

// TestProgressBarShort: a run that is over at once shows no bar.
func TestProgressBarShort(t *testing.T) {
	terminal, screen := openPTY(t)
	p := newProgress(terminal, 20)
	for range 20 {
		p.step()
	}
	p.end()
	fmt.Fprintln(p.above(terminal), "klaar")
	if shown := screen(); shown != "klaar\r\n" {
		t.Errorf("shown: %q", shown)
	}
}

// plain takes the commands for the terminal out of what was written to it.
func plain(s string) string {
	return regexp.MustCompile(`\x1b\[[0-9;]*[A-Za-z]`).ReplaceAllString(s, "")
}

// openPTY opens a terminal of 100 columns; screen closes it and gives all that was written to it.
func openPTY(t *testing.T) (terminal *os.File, screen func() string) {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skipf("no terminal to be had: %v", err)
	}
	t.Cleanup(func() { master.Close() })
	raw, err := master.SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	number := 0
	err = raw.Control(func(fd uintptr) {
		if err := unix.IoctlSetPointerInt(int(fd), unix.TIOCSPTLCK, 0); err != nil {
			t.Error(err)
		}
		if number, err = unix.IoctlGetInt(int(fd), unix.TIOCGPTN); err != nil {
			t.Error(err)
		}
		if err := unix.IoctlSetWinsize(int(fd), unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 100}); err != nil {
			t.Error(err)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	terminal, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no terminal to be had: %v", err)
	}
	var shown bytes.Buffer
	done := make(chan bool)
	go func() {
		io.Copy(&shown, master) // ends with an error when the other side is closed
		close(done)
	}()
	return terminal, func() string {
		terminal.Close()
		<-done
		return shown.String()
	}
}
