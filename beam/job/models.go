package job

import (
	"sync"

	"teneur/pipeline"
)

// models are those of this worker process. A runner makes a function of its own for each of its threads; all of them share one model, and with it
// the English data that is loaded when it is needed.
var models modelStore

// modelStore builds the model of each configuration once.
type modelStore struct {
	mutex  sync.Mutex
	byHash map[string]*pipeline.Model
}

func (s *modelStore) of(c pipeline.Config) (*pipeline.Model, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	hash := c.Hash()
	if m, ok := s.byHash[hash]; ok {
		return m, nil
	}
	m, err := pipeline.NewModel(c)
	if err != nil {
		return nil, err
	}
	if s.byHash == nil {
		s.byHash = make(map[string]*pipeline.Model)
	}
	s.byHash[hash] = m
	return m, nil
}
