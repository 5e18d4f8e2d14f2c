// Package godotenv holds just what model rows and tests name of github.com/joho/godotenv.
package godotenv

func Marshal(envMap map[string]string) (_ string, _ error) { return }

func Read(filenames ...string) (_ map[string]string, _ error) { return }

func Write(envMap map[string]string, filename string) (_ error) { return }
