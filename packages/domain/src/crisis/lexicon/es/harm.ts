/** Frases sobre hacerse daño, hacer daño, sufrirlo, perder la realidad, beber, comer y entrar en pánico. */
export const HARM_ES: Readonly<Record<string, string>> = {
  'selfharm.act:self': `
    me {hago/hice/he hecho} {cortes/heridas/cicatrices}
    me {corto/corte/quemo/queme/golpeo/muerdo/rasco} {los brazos/las piernas/los muslos/la piel/el brazo/otra vez/anoche/para sentir/cuando/hasta}
    {cortarme/quemarme/golpearme} {otra vez/de nuevo/para/cuando/los/las/hasta}
    {ganas/necesidad/impulso} de {cortarme/lastimarme/hacerme dano/quemarme}
    me arano|hiero|rasguno {los/las/la/cuando/para}
    me corto|corte|quemo|lastimo|autolesiono|autolesione
    cortarme|quemarme|lastimarme|autolesionarme|herirme|aranarme
    {hacerme/me hago/me hice/haciendome/me estoy haciendo} dano
    autolesion|autolesiones|autolesionandome
    cortandome|quemandome|lastimandome`,
  'selfharm.act:other': `
    se corta|corto|quema|lastima|autolesiona|hace _1 brazos|dano|los|las|piernas
    cortarse|autolesionarse`,
  'selfharm.severe': `
    no para|deja|paro de? _1 sangrar|sangre
    mucha|tanta sangre
    me desangro
    demasiado profundo`,
  'violence.act:self': `
    matar|matarlo|matarla|matarlos|matarle|apunalar|apunalarlo|disparar|dispararle|estrangular|golpear|degollar|acuchillar|quemar _1 a|al|los _3 @quien|todos|ese|esa|mi|mis|esos|alguien
    matarlo|matarla|matarlos|matarlas|matarle|apunalarlo|apunalarla|dispararle|estrangularlo|acuchillarlo|degollarlo
    lo|la|los|las|le voy|mato|matare|quiero|apunalo a? matar|apunalar|estrangular|disparar
    mato|matare|apunalare a _3 @quien|todos|ese
    hacerle|hacerles|hacer|hago dano a _3 @quien|alguien|todos|gente
    hacerle|hacerles dano
    pagaran|pagara|pagar _2 con|sangre|caro
    tirotear|balear|quemar _3 escuela|colegio|instituto|oficina`,
  'violence.site': `
    estoy|esperando _2 fuera|afuera|frente|puerta _3 casa|escuela|trabajo|oficina
    se donde vive|trabaja`,
  'abuse.act': `
    @quien _2 {me pega/me golpea/me maltrata/me insulta/me grita/me viola/me toca/me encierra/me empuja/me amenaza}
    {le/les} {pega/pego/pegan} a {mi/mis/los} {madre/hijos/hermana/hermano/mama/ninos}
    {miedo/terror} {a/de} {mi marido/mi esposo/mi novio/mi padre/mi pareja/mi padrastro/volver a casa}
    me pega|golpea|viola|maltrata|abusa|patea|ahorca|pegan|golpean|encierra|empuja|quema|insulta|estrangula|ahoga|tira _2
    me pego|golpeo|violo|maltrato|pateo|encerro|ahorco|estrangulo|viola|agredio|toco|toca|manosea|manoseo|tocaba
    me ha|han|esta pegado|golpeado|violado|maltratado|tocado|encerrado|pegando|golpeando|violando|maltratando|agredido
    abusa|abusan|abuso|abusaron de mi|ella
    me obliga|obligan|fuerza|obligo|forzo a
    me amenaza|amenazo|amenazan _2 con|de|matarme|muerte
    no me deja _1 salir|hablar|ver|ir|trabajar
    me tiene encerrada|encerrado|amenazada|amenazado
    le|les pega|pego a mi|mis
    tengo miedo de|a _2 mi|marido|esposo|novio|padre|pareja|padrastro
    violencia de|domestica genero
    me {violaron/pegaron/golpearon/tocaron/abusaron}
    fui violada|violado|abusada|abusado`,
  'abuse.now': `
    tirando|rompiendo|golpeando|echando|pateando _2 puerta
    esta|viene|llega|sube _2 abajo|fuera|armado|borracho|cuchillo|pistola|aqui|a por
    estoy|me escondida|escondido|encerre|encerrada|escondi _2 en
    ahora mismo
    va|voy a matarme|matar|matarnos
    tiene un|una cuchillo|pistola|arma|navaja|machete`,
  'abuse.threat': `
    dice|dijo|amenaza|juro|jura|amenazo _3 va|matarme|matara|quiere _2 matar|matarme|me
    me va a matar
    quiere|va|van a? matarme`,
  'psychosis.sign': `
    oigo|escucho|oye|escucha|oyendo|escuchando|oir|escuchar voces|una _1 voz|dentro|que
    oigo|escucho|oye|escucha voces
    voces _2 en|dentro|de mi|la cabeza
    las voces me|no|dicen|hablan|gritan
    me persiguen|espian|vigilan|siguen|controlan|leen|graban|envenenan
    nos vigilan|espian
    chip|chips|microfono|implante _3 en|dentro|cabeza|cerebro
    camaras _3 paredes|casa|cuarto|techo|lampara
    leen|leer|controlan|roban|controla|lee _2 mi|mis|mente|pensamientos
    me habla|hablan|manda|mandan|envia|envian _3 tele|television|radio|mensajes|dios|demonio
    tele|television|radio|tv me|que _1 habla|manda|envia|mensajes
    soy dios|jesus|mesias|profeta|elegido|elegida
    dios|demonio|diablo|angeles me ordena|ordeno|dice|habla|manda|ordenan|dijo
    envenenan|envenenando|envenenar|envenena _2 comida|agua
    veo cosas|sombras|gente que no|nadie
    alucino|alucinaciones|alucinando`,
  'psychosis.command': `
    voces|voz|dios|demonio|diablo _2 dicen|dice|ordena|ordenan|gritan|piden|pide|manda|mandan|obligan|dijo|dijeron _3 mate|matar|salte|saltar|corte|cortar|lastime|muera|hiera|haga|queme|matarme|ataque`,
  'substance.sign': `
    no puedo {dejar el alcohol/dejar la coca/dejar las drogas/dejar la bebida/estar sin beber/parar de beber}
    {bebo/tomo/consumo} {para olvidar/para dormir/para no sentir/desde la manana/a escondidas/todos los dias}
    {escondo/escondia} {las botellas/la botella/el alcohol}
    no puedo _1 dejar|parar|vivir _2 beber|tomar|drogarme|consumir|fumar|alcohol|drogas|cocaina|pastillas|beber
    recai|recaido|recaida|recayendo _3
    bebo|tomo|bebiendo|tomando|emborracho _4 todos|todas|cada|olvidar|noches|dias|sola|solo|dormir|botella|desmayarme
    adicto|adicta|enganchado|enganchada|enganchao a|al|la _2
    soy alcoholico|alcoholica|adicto|adicta
    consumo|consumiendo|metiendome|meto|pincho|inyecto|esnifo _1 cocaina|heroina|cristal|coca|crack|drogas
    sindrome de abstinencia`,
  'substance.danger': `
    mezcle|mezclado|tome|mezclo _4 alcohol|vodka|pastillas|ron|cerveza|whisky _6 no|desmayo|respirar|despierta|desmayando|corazon|despierto
    no respira|responde|despierta|reacciona
    labios azules|morados
    inconsciente|convulsiona|convulsionando
    sobredosis
    no puedo mantenerme|estar despierto|despierta`,
  'eating.sign': `
    me {meto/metia/meti} los dedos
    {vomito/vomitar/vomitando} {a escondidas/lo que como/todo lo/cada vez/despues/a proposito}
    {me salto/saltarme/dejo de} {comidas/las comidas/comer}
    vomito|vomite|vomitar|vomitando|provoco|devuelvo _3 despues|comida|comer|vomito|todo|cada|como|cena
    me provoco el|vomitos vomito
    provocarme el? vomito
    no como|comido|he|pruebo|comer _3 dias|desde|adelgazar|bocado|nada|gorda|gordo|engordar
    llevo _4 sin comer|probar
    laxantes
    anorexia|bulimia|anorexica|bulimica|anorexico
    atracon|atracones
    trastorno alimenticio|alimentario
    miedo _2 comer|engordar|comida
    me siento|veo|doy gorda|gordo|asco|obesa _4 comer|como|dejar|espejo
    dejar|deje de comer
    matarme de hambre`,
  'eating.severe': `
    me desmaye|desmayo|desmayado
    cinco|seis|siete|ocho|diez dias
    sangre`,
  'panic.sign': `
    ataque|ataques|crisis de panico|ansiedad|angustia|nervios
    no puedo respirar
    me falta el aire
    me ahogo
    corazon _2 acelerado|mil|late|explota|salir
    panico
    creo|siento que _1 me|voy _1 muriendo|muero|morir|infarto|desmayar|desmayarme|volviendo|loca|loco
    hiperventilo|hiperventilando
    estoy temblando
    me tiemblan
    pecho _2 oprimido|aprieta|duele|apretado
    muy|tanta|mucha|demasiada ansiedad|angustia|ansioso|ansiosa|miedo`,
};
