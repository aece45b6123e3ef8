package vekha.intake.web;

import vekha.programme.ProgrammeId;

/** A programme that a roadmap may belong to. */
public record ProgrammeChoice(ProgrammeId id, String shortName) {}
