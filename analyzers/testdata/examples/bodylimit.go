package example

import "os"

const maxBody = 4 << 10

func store(body []byte) { _ = os.WriteFile("body", body, 0o600) }
