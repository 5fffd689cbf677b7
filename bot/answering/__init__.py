"""One module a way of answering: from structured knowledge, from values, lists, headings and sentences."""
