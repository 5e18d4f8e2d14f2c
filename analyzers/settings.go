package analyzers

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/settings"
)

// Settings are a project's configuration, .credvet.yml.
type Settings = settings.File

// Entries of Settings.
type (
	PublicSettings = settings.Public
	EdgeSettings   = settings.Edge
)

// A SettingsError is something wrong with a configuration, with its line.
type SettingsError = settings.Error

// ParseSettings reads a configuration; name stands for it in errors. These are
// joined; each that is about a line is a *SettingsError.
func ParseSettings(name string, text []byte) (*Settings, error) { return settings.Parse(name, text) }

// Configure replaces the options in force by o and what s adds to it; s may be
// nil. It may not be called while passes run.
func Configure(o Options, s *Settings) {
	if s == nil {
		s = &Settings{}
	}
	s.Apply(&o)
	config.Current = o
	model.SetOwn(s.Models)
}

// Digest identifies the text of a configuration.
func Digest(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// ReadFile reads the file that -credvet.config names. Analyzers read nothing
// themselves: a driver that knows what its cache rests on sets it.
var ReadFile func(name string) ([]byte, error)

// unitSettings are Root's flags about the configuration. Its text, or its
// digest, has to be among the values of the flags: the go command's cache knows
// nothing else of it.
type unitSettings struct {
	file, digest string
	text         string
}

// bind declares the flags; they take effect when they are set.
func (u *unitSettings) bind(fs *flag.FlagSet) {
	fs.Func("config", "read the configuration in this `file`; needs -credvet.confighash", func(s string) error {
		u.file = s
		return u.read()
	})
	fs.Func("confighash", "the SHA-256 of that file, in hexadecimal: it tells the go command's cache of changes", func(s string) error {
		u.digest = s
		return u.read()
	})
	fs.Func("configtext", "the `text` of the configuration", func(s string) error {
		u.text = s
		return u.use(".credvet.yml", []byte(s))
	})
}

// read reads the file once it is known what has to be in it.
func (u *unitSettings) read() error {
	if u.file == "" || u.digest == "" {
		return nil
	}
	if ReadFile == nil {
		return errors.New("this driver reads no files: use -credvet.configtext")
	}
	text, err := ReadFile(u.file)
	if err != nil {
		return err
	}
	if !strings.EqualFold(u.digest, Digest(text)) {
		return fmt.Errorf("%s is not the file that -credvet.confighash was made of", u.file)
	}
	return u.use(u.file, text)
}

func (u *unitSettings) use(name string, text []byte) error {
	if u.text != "" && u.file != "" {
		return errors.New("-credvet.config and -credvet.configtext are two configurations")
	}
	s, err := settings.Parse(name, text)
	if err != nil {
		return err
	}
	if s.Confidence != "" && !config.ThresholdGiven {
		if err := config.Current.Confidence.Set(s.Confidence); err != nil {
			return err
		}
	}
	Configure(config.Current, s)
	return nil
}

// incomplete says what is missing among the flags.
func (u *unitSettings) incomplete() string {
	switch {
	case u.file != "" && u.digest == "":
		return "-credvet.config needs -credvet.confighash: without it the go command would serve findings of an old configuration"
	case u.file == "" && u.digest != "":
		return "-credvet.confighash needs -credvet.config"
	}
	return ""
}
