package vekha.deadline;

import org.jspecify.annotations.Nullable;

/** Reads one piece of the calendar in words or digits: «3 февраля», «II кв. 2022 г.», «III декада мая», «конец августа». */
final class SpotReader {

    private static final int MAY = 5;
    private static final int MOST_WORKING_DAYS = 14;
    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;

    private final Cursor cursor;
    private final Tokens tokens;
    private final DateReader dates;
    private final YearBehind years;
    private final YearReader yearWords;

    SpotReader(Cursor cursor, DateReader dates) {
        this.cursor = cursor;
        this.tokens = cursor.tokens;
        this.dates = dates;
        this.years = new YearBehind(cursor, dates);
        this.yearWords = new YearReader(cursor, dates);
    }

    /** What stands at the cursor; null and the cursor unmoved when it is nothing of the calendar. */
    @Nullable
    Spot read() {
        int start = cursor.at;
        Spot spot = bareSpot();
        if (spot == null) {
            cursor.at = start;
            return null;
        }
        return spot.hasYear() || spot.grain() == Grain.BARE || spot.grain().isYear() ? spot : years.given(spot);
    }

    private @Nullable Spot bareSpot() {
        return switch (cursor.sense()) {
            case MONTH -> month();
            case SEASON -> season();
            case NUMBER -> number();
            case ROMAN, ORDINAL, LAST -> numbered();
            case BEGIN, MIDDLE, END, FINISH -> edge();
            case WHOLE, CURRENT -> whole();
            case ACADEMIC -> yearWords.academicYear();
            case WEEKDAY -> weekdayOf(-1);
            case YEAR -> yearWords.yearBeforeNumber();
            case OTHER -> yearWords.newYear();
            default -> null;
        };
    }

    private Spot month() {
        int month = cursor.value();
        cursor.at++;
        cursor.skipDots();
        cursor.accept(Sense.MONTH_UNIT);
        return Spot.month(month, 0);
    }

    /** «летний период 2022 года»; holidays are not a season but an event of the school's calendar. */
    private @Nullable Spot season() {
        int season = cursor.value();
        cursor.at++;
        if (cursor.is(Sense.DASH) && cursor.next() == Sense.SEASON) {
            int last = tokens.value(cursor.at + 1);
            cursor.at += 2;
            cursor.accept(Sense.PERIOD);
            Spot from = Spot.season(season);
            return Spot.months(Grain.SEASON, from.month(), Spot.season(last).lastMonth(), 0);
        }
        cursor.accept(Sense.PERIOD);
        return cursor.is(Sense.VACATION) ? null : Spot.season(season);
    }

    private @Nullable Spot number() {
        Spot date = dates.read();
        if (date != null) {
            return date;
        }
        if (isBeforeUnit(cursor.at + 1)) {
            return numbered();
        }
        Spot day = dayOfMonth();
        return day == null ? bareNumber() : day;
    }

    /** «3 февраля», «24. февраля», «20 числа мая», and «20-е числа мая», which are its last ten days; «до 20-х чисел» ends where they begin. */
    private @Nullable Spot dayOfMonth() {
        int month = tokens.afterDots(cursor.at + 1);
        boolean counted = tokens.is(month, Sense.DAY_OF_MONTH);
        boolean tens = counted && tokens.value(month) == Tokenizer.SEVERAL && !tokens.is(cursor.at - 1, Sense.UNTIL);
        month += counted ? 1 : 0;
        if (!tokens.is(month, Sense.MONTH) || tokens.width(cursor.at) > 2) {
            return null;
        }
        int day = cursor.value();
        cursor.at = month + 1;
        cursor.skipDots();
        if (tens && day % 10 == 0) {
            int last = day == 20 ? 0 : day + 9;
            return new Spot(Grain.DECADE, tokens.value(month), day, tokens.value(month), last, 0, 0);
        }
        return Spot.day(day, tokens.value(month), 0);
    }

    private @Nullable Spot bareNumber() {
        int value = cursor.value();
        boolean possible = cursor.is(Sense.ROMAN) && value <= 5 || tokens.isDay(cursor.at);
        Sense after = tokens.sense(cursor.at + 1);
        boolean counts =
                after == Sense.OTHER || after == Sense.TIMES || after == Sense.NUMBER || after == Sense.PROGRAMME;
        if (!possible || counts || tokens.is(cursor.at - 1, Sense.NUMERO)) {
            return null;
        }
        cursor.at++;
        return Spot.bare(value);
    }

    private boolean isBeforeUnit(int at) {
        return grainOf(tokens.sense(tokens.afterDots(at)), at) != null
                || tokens.is(tokens.afterDots(at), Sense.ACADEMIC) && grainOf(tokens.sense(at + 1), at + 1) != null
                || tokens.is(at, Sense.WEEKDAY)
                || isWorkingDayOfMonth(at);
    }

    private @Nullable Grain grainOf(Sense sense, int at) {
        return switch (sense) {
            case QUARTER -> Grain.QUARTER;
            case HALF_YEAR -> Grain.HALF_YEAR;
            case DECADE -> Grain.DECADE;
            case WEEK -> Grain.WEEK;
            case HALF -> halfOfWhat(tokens.afterDots(at));
            default -> null;
        };
    }

    private Grain halfOfWhat(int half) {
        boolean year = tokens.isYear(half + 1)
                || tokens.is(half + 1, Sense.YEAR)
                || tokens.is(half + 1, Sense.ACADEMIC)
                || tokens.is(half + 1, Sense.CURRENT);
        return year ? Grain.HALF_YEAR : Grain.HALF_OF_MONTH;
    }

    /** A number or Roman numeral before «квартал», «полугодие», «декада», «неделя», «половина», or a weekday. */
    private @Nullable Spot numbered() {
        if (cursor.is(Sense.ROMAN) && cursor.next() == Sense.MONTH) {
            return dayOfMonth(); // «до l марта»
        }
        int number = cursor.is(Sense.LAST) ? 0 : onesAsRoman(cursor.value());
        int unit = tokens.afterDots(cursor.at + 1);
        if (isWorkingDayOfMonth(unit)) {
            int month = tokens.value(unit + 2);
            cursor.at = unit + 3;
            return Spot.nthWorkingDay(number, month);
        }
        if (tokens.is(unit, Sense.WEEKDAY)) {
            cursor.at = unit;
            return weekdayOf(number);
        }
        unit = tokens.is(unit, Sense.ACADEMIC) ? unit + 1 : unit;
        Grain grain = grainOf(tokens.sense(unit), unit);
        if (grain == null) {
            Spot month = romanMonth();
            return month != null || !cursor.is(Sense.ROMAN) && !cursor.is(Sense.ORDINAL) ? month : ordinalInList();
        }
        cursor.at = unit + 1;
        cursor.skipDots();
        return numbered(grain, number);
    }

    /** «IX–X 2023», «X, XII, III»: of numerals alone in a list, one of which no quarter has, each is a month. */
    private @Nullable Spot romanMonth() {
        int first = cursor.at;
        while (tokens.is(first, Sense.ROMAN) && joinsRomans(first - 1) && tokens.is(first - 2, Sense.ROMAN)) {
            first -= 2;
        }
        int latest = 0;
        int at = first;
        while (tokens.is(at, Sense.ROMAN)) {
            latest = Math.max(latest, tokens.value(at));
            at += joinsRomans(at + 1) && tokens.is(at + 2, Sense.ROMAN) ? 2 : 1;
        }
        at = tokens.afterDots(at);
        boolean listed = at > first + 1; // «х» is a mark
        boolean alone = listed && (at >= tokens.size() || tokens.is(at, Sense.CLOSE)) || tokens.isYear(at);
        boolean named = tokens.is(first - 1, Sense.OTHER) || tokens.is(first - 1, Sense.NUMERO);
        if (!alone || named || latest <= QUARTERS || latest > MONTHS) {
            return null;
        }
        int month = cursor.value();
        cursor.at++;
        cursor.skipDots();
        return Spot.month(month, 0);
    }

    private boolean joinsRomans(int at) {
        return tokens.sense(at).joins() || tokens.is(at, Sense.DASH);
    }

    private boolean isWorkingDayOfMonth(int at) {
        return tokens.is(at, Sense.OTHER)
                && tokens.value(at) == Vocabulary.WORKING
                && tokens.is(at + 1, Sense.DAY)
                && tokens.is(at + 2, Sense.MONTH)
                && cursor.value() <= MOST_WORKING_DAYS;
    }

    /** «I и III кварталы», «первая, вторая декада»: the unit stands behind the last of them. */
    private @Nullable Spot ordinalInList() {
        int value = cursor.value();
        Sense after = tokens.sense(cursor.at + 1);
        boolean listed = after.joins() || after == Sense.DASH || after == Sense.TO || after == Sense.UNTIL;
        if (!listed) {
            return null;
        }
        cursor.at++;
        return Spot.bare(value);
    }

    private @Nullable Spot numbered(Grain grain, int number) {
        int which = number == 0 && grain == Grain.QUARTER ? 4 : number == 0 && grain == Grain.HALF_YEAR ? 2 : number;
        if (!grain.isPartOfMonth()) {
            return which == 0 ? null : half(grain, which);
        }
        Spot part = which == 0 ? Spot.part(grain, 0, 0) : Spot.numbered(grain, which, 0);
        return part == null ? null : ofMonth(part);
    }

    private @Nullable Spot half(Grain grain, int number) {
        boolean school = grain == Grain.HALF_YEAR && number <= 2 && cursor.plan.academic();
        return school ? Spot.academicHalf(number) : Spot.numbered(grain, number, 0);
    }

    /** «11 квартал» is II typed with ones. */
    private static int onesAsRoman(int number) {
        return number == 11 ? 2 : number == 111 ? 3 : number;
    }

    /** A part of a month takes the month that follows; else it stays without one. */
    private Spot ofMonth(Spot part) {
        cursor.accept(Sense.IN);
        if (cursor.is(Sense.MONTH)) {
            int month = cursor.value();
            cursor.at++;
            cursor.skipDots();
            return part.ofMonth(month, 0);
        }
        return part;
    }

    /** «последняя пятница октября»; without a month it is a rhythm, not a day. */
    private @Nullable Spot weekdayOf(int which) {
        int weekday = cursor.value();
        boolean ofMonth = which >= 0 && which <= 4 && tokens.is(cursor.at + 1, Sense.MONTH);
        if (!ofMonth) {
            return null;
        }
        int month = tokens.value(cursor.at + 1);
        cursor.at += 2;
        return Spot.nthWeekday(weekday, which, month);
    }

    /** The beginning, middle or end of a month, quarter, half-year or year. */
    private @Nullable Spot edge() {
        int third = cursor.is(Sense.BEGIN) ? 1 : cursor.is(Sense.MIDDLE) ? 2 : 3;
        cursor.at++;
        cursor.accept(Sense.WHOLE);
        cursor.accept(Sense.CURRENT);
        cursor.skipDots();
        if (cursor.isWord(Vocabulary.NEW) || cursor.is(Sense.NEXT)) {
            return edgeOfNextYear(third);
        }
        if (cursor.is(Sense.MONTH)) {
            return ofMonth(Spot.part(Grain.DECADE, third, 0));
        }
        Spot whole = cursor.isWord(Vocabulary.CALENDAR) ? yearWords.calendarYear() : yearWords.wholeYear();
        if (whole == null && !nests()) {
            whole = read();
        }
        return whole == null || whole.grain().isWithinMonth() ? null : edgeOf(whole, third);
    }

    /** «начало следующего учебного года», «начало нового учебного года». */
    private @Nullable Spot edgeOfNextYear(int third) {
        cursor.at++;
        Spot year = cursor.is(Sense.ACADEMIC) ? yearWords.academicYear() : null;
        if (year == null || year.hasYear()) {
            return null;
        }
        int next = yearWords.nextSchoolYear();
        return edgeOf(next == 0 ? year : year.in(next), third);
    }

    /** A beginning of a beginning is nothing of the calendar. */
    private boolean nests() {
        return switch (cursor.sense()) {
            case BEGIN, MIDDLE, END, FINISH, WHOLE, CURRENT -> true;
            default -> false;
        };
    }

    private static Spot edgeOf(Spot whole, int third) {
        int first = whole.month();
        int last = whole.grain() == Grain.ACADEMIC_YEAR ? MAY : whole.lastMonth();
        int middle = (first + last + (last < first ? 12 : 0)) / 2;
        int month = third == 1 ? first : third == 3 ? last : (middle - 1) % 12 + 1;
        boolean next = whole.hasYear() && month < first;
        return Spot.month(month, next ? whole.year() + 1 : whole.year());
    }

    /** «весь 2022 год», «всего сентября», «текущего учебного года». */
    private @Nullable Spot whole() {
        cursor.at++;
        cursor.skipDots();
        return nests() ? null : bareSpot();
    }
}
