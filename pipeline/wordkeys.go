package pipeline

// wordKeys brings the forms of a word together by their key, and keeps from post to post what is known of each key.
type wordKeys struct {
	everyday map[string]bool // everydayKeys
	byKey    map[string]*keyed
	byWord   map[string]*keyed // words of names and headings
}

// keyed is what is known of the words of one key.
type keyed struct {
	everyday bool
	named    uint32 // the round of the post in which one who wrote something is called so

	numbered // the stem that has the key in a post: the first one met
}

// of gives the key of a word in lower case.
func (k *wordKeys) of(lower string) *keyed {
	if k.byKey == nil {
		k.everyday, k.byKey, k.byWord = everydayKeys(), make(map[string]*keyed), make(map[string]*keyed)
	}
	key := wordKey(lower)
	one := k.byKey[key]
	if one == nil {
		one = &keyed{everyday: k.everyday[key]}
		k.byKey[key] = one
	}
	return one
}

// ofOther gives the key of a word in lower case that need not be among the forms of the posts: of a name, of a heading.
func (k *wordKeys) ofOther(lower string) *keyed {
	one := k.byWord[lower]
	if one == nil {
		one = k.of(lower)
		k.byWord[lower] = one
	}
	return one
}

// size is how many words are remembered.
func (k *wordKeys) size() int { return len(k.byWord) }
