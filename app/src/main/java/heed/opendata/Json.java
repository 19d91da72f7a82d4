package heed.opendata;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a dataset as one object that explains itself: name, what it holds, licence, order, columns, rows.
class Json {

    static final String LICENCE = "CC-BY-4.0";

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    static byte[] write(Dataset dataset, Rows rows, UnaryOperator<String> say) {
        var bytes = new ByteArrayOutputStream();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("name", say.apply(dataset.name()));
            json.writeStringProperty("description", say.apply(dataset.about()));
            json.writeStringProperty("licence", LICENCE);
            json.writeStringProperty("order", say.apply(dataset.order()));
            columns(json, dataset.columns(), say);
            json.writeArrayPropertyStart("rows");
            for (List<@Nullable Object> row : rows.rows()) {
                row(json, dataset.columns(), row);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void columns(JsonGenerator json, List<Column> columns, UnaryOperator<String> say) {
        json.writeArrayPropertyStart("columns");
        for (var column : columns) {
            json.writeStartObject();
            json.writeStringProperty("name", column.name());
            json.writeStringProperty("type", column.type().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("description", say.apply(column.describedBy()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void row(JsonGenerator json, List<Column> columns, List<@Nullable Object> cells) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeName(columns.get(i).name());
            cell(json, cells.get(i));
        }
        json.writeEndObject();
    }

    private static void cell(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number when Double.isFinite(number) -> json.writeNumber(number);
            case Double _ -> json.writeNull();
            case BigDecimal number -> json.writeNumber(number);
            case Number number -> json.writeNumber(number.longValue());
            case Object other -> json.writeString(other.toString());
        }
    }
}
