package dev.sneller.kernel;

/** Chosen kernels and why, in words that end a sentence beginning with their name. */
record KernelChoice(KernelSet kernels, String reason) {}
