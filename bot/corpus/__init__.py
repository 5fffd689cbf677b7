"""The folder of documents: what comes in, how it is read and indexed, which document is meant."""
