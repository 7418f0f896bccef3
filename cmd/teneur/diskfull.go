package main

import (
	"errors"
	"runtime"
	"syscall"
)

// The numbers of Windows for a disk that is full.
const (
	handleDiskFull = syscall.Errno(39)
	diskFull       = syscall.Errno(112)
)

// isDiskFull tells whether an error is the want of space on a disk, or in what the user may have of it.
func isDiskFull(err error) bool {
	if runtime.GOOS == "windows" && (errors.Is(err, diskFull) || errors.Is(err, handleDiskFull)) {
		return true
	}
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}
