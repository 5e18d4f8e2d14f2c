package objects

import "gorm.io/gorm"

type apiClient struct {
	ID           int
	ClientSecret string
}

func clients() []*apiClient { return nil }

// One field is one finding, which lists a few of the places.
func rotate(db *gorm.DB) {
	for _, c := range clients() {
		db.Save(c) // want `field apiClient.ClientSecret reaches gorm.DB.Save`
		db.Save(c)
		db.Create(c)
		db.Save(c)
		db.Save(c)
		db.Save(c)
	}
}
