package vekha.roadmap.web;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import vekha.roadmap.NextChoices;
import vekha.roadmap.NextWish;
import vekha.roadmap.NextYear;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.StartFromTemplate.Schools;

/** What a plan is made of: a roadmap of the year before, or a template. */
interface NextMaking {

    /** The template of the page. */
    String page();

    /** Which schools the plan is for unless the form says so. */
    Schools usual();

    /** @param wish null: the period that follows by itself */
    NextYear preview(@Nullable NextWish wish, Schools among);

    RoadmapId make(NextWish wish, Schools among, NextChoices choices);

    /** Puts onto the page what stands around the preview. */
    void frame(Model model);
}
