package packed

import (
	"encoding/binary"
	"fmt"
	"math"
)

// List is a list of records. The zero List holds none.
//
// The data is the number of records, then for each where it ends among the bytes that follow, all in four bytes, then these bytes.
type List struct {
	ends    string
	records string
}

// OpenList gives the list that EncodeList wrote.
func OpenList(data string) List {
	n := int(uint32At(data, 0))
	return List{ends: data[4 : 4+4*n], records: data[4+4*n:]}
}

// Len is the number of records.
func (l List) Len() int { return len(l.ends) / 4 }

// At gives record i, 0 ≤ i < Len.
func (l List) At(i int) string {
	start := 0
	if i > 0 {
		start = int(uint32At(l.ends, 4*(i-1)))
	}
	return l.records[start:int(uint32At(l.ends, 4*i))]
}

// EncodeList writes a list of records. The only error is that they are more than 4 GB together.
func EncodeList(records [][]byte) ([]byte, error) {
	data := binary.LittleEndian.AppendUint32(nil, uint32(len(records)))
	end := 0
	for _, record := range records {
		if end += len(record); end > math.MaxUint32 {
			return nil, fmt.Errorf("packing a list: its records are more than %d bytes", uint32(math.MaxUint32))
		}
		data = binary.LittleEndian.AppendUint32(data, uint32(end))
	}
	for _, record := range records {
		data = append(data, record...)
	}
	return data, nil
}
