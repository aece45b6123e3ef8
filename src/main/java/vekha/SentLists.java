package vekha;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.CollectionFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.util.StringUtils;

/**
 * What a form sends several times under one name. An empty choice among others is none; texts are stripped as single ones are, keep
 * their places, and are not divided at their commas, as the numbers of an address are.
 */
record SentLists(ConversionService conversion, String nothing) implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(
                new ConvertiblePair(String.class, Collection.class),
                new ConvertiblePair(String[].class, Collection.class));
    }

    @Override
    public boolean matches(TypeDescriptor from, TypeDescriptor to) {
        return to.getElementTypeDescriptor() != null;
    }

    @Override
    public Object convert(@Nullable Object sent, TypeDescriptor from, TypeDescriptor to) {
        TypeDescriptor each = Objects.requireNonNull(to.getElementTypeDescriptor());
        boolean texts = each.getType() == String.class;
        String[] parts = sent instanceof String one ? parts(one, texts) : (String[]) Objects.requireNonNull(sent);
        Collection<Object> list = CollectionFactory.createCollection(to.getType(), each.getType(), parts.length);
        for (String part : parts) {
            Object read = read(part, texts, each);
            if (read != null) {
                list.add(read);
            }
        }
        return list;
    }

    private static String[] parts(String one, boolean texts) {
        if (one.isBlank()) {
            return new String[0];
        }
        return texts ? new String[] {one} : StringUtils.commaDelimitedListToStringArray(one);
    }

    private @Nullable Object read(String part, boolean text, TypeDescriptor to) {
        String typed = part.replace(nothing, "").strip();
        if (text) {
            return typed;
        }
        return typed.isEmpty() ? null : conversion.convert(typed, TypeDescriptor.valueOf(String.class), to);
    }
}
