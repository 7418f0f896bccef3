package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"teneur/pipeline/validate"
	"teneur/reports"
)

// cache is where results are kept for the next run: the folder that TENEUR_CACHE names, "off" for none, or teneur in the user's
// cache folder. Where there is no such folder, or the program could not read itself, nothing is kept.
func (f *analyzeFlags) cache(v *validate.Agreement) reports.Cache {
	dir := os.Getenv("TENEUR_CACHE")
	if dir == "off" || f.program == nil {
		return reports.Cache{}
	}
	if dir == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return reports.Cache{}
		}
		dir = filepath.Join(user, "teneur")
	}
	other := f.pseudonyms
	if v != nil {
		other = fmt.Sprintf("%s\n%+v", other, *v)
	}
	return reports.Cache{Dir: dir, Program: f.program, Other: other}
}

// openProgram opens the program that runs: on Linux the very file, even if it was replaced meanwhile.
func openProgram() (*os.File, error) {
	if file, err := os.Open("/proc/self/exe"); err == nil {
		return file, nil
	}
	name, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return os.Open(name)
}

// programSum is the hash of the program itself: what another build found out may be wrong by now.
func programSum() ([]byte, error) {
	file, err := openProgram()
	if err != nil {
		return nil, err
	}
	defer file.Close()
	h := sha256.New()
	if _, err := io.Copy(h, file); err != nil {
		return nil, err
	}
	return h.Sum(nil), nil
}
