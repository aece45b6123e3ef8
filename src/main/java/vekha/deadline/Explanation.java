package vekha.deadline;
import java.util.*;
record Explanation(Reading r, List<Occurrence> o, Plan p, Locale l) { String sentence() { return r.kind().code()+o; } }
